package citewire.eval;

import citewire.eval.measure.Interval;

/** One measure of one way, over all questions that it can be told of. */
public record Figure(String method, String measure, Interval interval) {}
