package citewire.simulator.model;

/** A sentence of a passage that answers, and how well: the share of the question's weight that it carries. */
record Chosen(ShownPassage passage, String sentence, double share) {}
