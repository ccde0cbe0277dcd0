package citewire.eval.trial.reword;

/** @param detail by which part of the rule */
public record Reworded(String text, String detail) {}
