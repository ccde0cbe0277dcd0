package citewire.simulator.page;

/** A way of writing answers that the reader may choose. */
public record ModelChoice(String id, String label, String detail, boolean active) {}
