package citewire.eval.dispute;

/** How the second report of a pair stands to the first. */
public enum PairKind {
    FIGURE("another figure", true),
    DATE("another day", true),
    DENIAL("denied, or its contrary", true),
    UPDATE("a later, higher toll", true),
    ALIKE("the same in other words", false),
    ROUNDED("the same figure, rounded", false),
    UNITS("the same in other units", false),
    PART("a part of the figure, or more beside it", false),
    OTHER_QUANTITY("other figures of the same event", false),
    FORECAST("another figure, as a forecast", false),
    OTHER_PLACE("another event, with other names", false),
    OTHER_TIME("another event, days later", false),
    NEIGHBOURS("the nearest other articles alone", false);

    private final String label;
    private final boolean differs;

    PairKind(String label, boolean differs) {
        this.label = label;
        this.differs = differs;
    }

    public String label() {
        return label;
    }

    /** Whether a reader has to be told. */
    public boolean differs() {
        return differs;
    }
}
