package citewire.eval;

/** What the house is held against. */
public enum Against {
    PEERS,
    NOTHING
}
