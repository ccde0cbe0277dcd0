package citewire.eval.measure;

/**
 * An answer that was given.
 *
 * @param score what it was given with: a confidence, or any number that rises with it
 */
public record Scored(double score, boolean right) {}
