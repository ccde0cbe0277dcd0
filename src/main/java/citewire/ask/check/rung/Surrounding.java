package citewire.ask.check.rung;

import citewire.ask.check.read.ReadSentence;
import citewire.ask.check.read.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that stand around something in a sentence, the nearer the weightier; in the order of the active voice.
 *
 * @param left word to weight
 */
record Surrounding(Map<String, Double> left, Map<String, Double> right) {

    private static final int REACH = 6;

    /** Of a word behind punctuation, beside one with none between. */
    private static final double BEYOND_PAUSE = 0.6;

    /** Of a preposition or an auxiliary, beside a word that tells something. */
    private static final double LITTLE = 0.4;

    /** Little words that tell the place of what stands right behind or before them. */
    private static final Set<String> BINDING = Set.of(
            "from", "to", "by", "of", "with", "against", "than", "for", "at", "in", "on", "until", "after", "before");

    /** Of the same word on the other side. */
    private static final double OTHER_SIDE = 0.25;

    /** @param places of the tokens in question, in the sentence */
    static Surrounding of(ReadSentence sentence, List<Integer> places) {
        var order = sentence.order();
        int first = order.size();
        int last = -1;
        for (int i = 0; i < order.size(); i++) {
            if (places.contains(order.get(i))) {
                first = Math.min(first, i);
                last = Math.max(last, i);
            }
        }
        return new Surrounding(side(sentence, order, first, -1), side(sentence, order, last, 1));
    }

    private static Map<String, Double> side(ReadSentence sentence, List<Integer> order, int from, int step) {
        var weights = new HashMap<String, Double>();
        double weight = 1;
        for (int i = from + step; i >= 0 && i < order.size() && Math.abs(i - from) <= REACH; i += step) {
            Token token = sentence.tokens().get(order.get(i));
            Token border =
                    step > 0 ? token : i + 1 < order.size() ? sentence.tokens().get(order.get(i + 1)) : token;
            weight *= border.pause() ? BEYOND_PAUSE : 1;
            if (!token.word().equals("the") && !token.word().equals("a")) {
                weights.merge(token.stem(), weight * strength(token, Math.abs(i - from)), Math::max);
            }
            weight *= token.telling() ? 0.75 : 0.9;
        }
        return weights;
    }

    private static double strength(Token token, int distance) {
        return token.telling() || (distance == 1 && BINDING.contains(token.word())) ? 1 : LITTLE;
    }

    /** From 0 upwards. */
    double likeness(Surrounding other) {
        return shared(left, other.left)
                + shared(right, other.right)
                + OTHER_SIDE * (shared(left, other.right) + shared(right, other.left));
    }

    private static double shared(Map<String, Double> one, Map<String, Double> two) {
        double sum = 0;
        for (var entry : one.entrySet()) {
            sum += entry.getValue() * two.getOrDefault(entry.getKey(), 0.0);
        }
        return sum;
    }
}
