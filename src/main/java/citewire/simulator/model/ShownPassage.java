package citewire.simulator.model;

/** A numbered passage as a model is shown it. */
record ShownPassage(int number, String headline, String publisher, String text) {}
