package citewire.simulator.page;

/** Something that the reader may let go wrong. */
public record Trouble(String id, String label, String detail) {}
