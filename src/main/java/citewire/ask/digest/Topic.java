package citewire.ask.digest;

/** What a story is about, at large. */
public sealed interface Topic {

    /** A topic that the owner gave the feeds that brought it. */
    record Named(String name) implements Topic {}

    /** A section as newspapers have them, told by the address of an article: "sport". */
    record Section(String key) implements Topic {}

    /** Nothing tells it. */
    record Other() implements Topic {}

    Topic OTHER = new Other();
}
