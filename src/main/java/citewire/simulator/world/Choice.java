package citewire.simulator.world;

/** A suggestion of an autocomplete. */
public record Choice(String name, String value) {}
