package citewire.eval;

import citewire.eval.measure.Interval;

/**
 * By how much the house exceeds another way, question by question.
 *
 * @param difference real where its interval excludes zero
 */
public record Comparison(String against, String measure, Interval difference) {}
