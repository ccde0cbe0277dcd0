package citewire.ask.draft.prompt;

import citewire.domain.Passage;
import citewire.model.call.PromptSize;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes evidence fit a model's window, a sentence at a time. Every passage keeps the sentence that holds most of what is asked
 * about, as long as there is room; what room is left goes to the sentences that hold much of it themselves or stand
 * beside one that does. Where not even that fits, the last passages are left out, so that the others keep their numbers.
 */
public final class Fitting {

    /** Sentences beside a matching one say who "he" is and what "it" was. */
    private static final double BESIDE = 0.5;

    private final List<Shown> whole;
    private final Matching matching;
    private final PassageBlock block;

    /** @param nonce of the request */
    public Fitting(List<Shown> whole, String question, String nonce) {
        this.whole = List.copyOf(whole);
        this.matching = new Matching(
                question,
                whole.stream()
                        .map(Shown::passage)
                        .flatMap(passage ->
                                IntStream.range(0, passage.sentences().size()).mapToObj(passage::sentence))
                        .toList());
        this.block = new PassageBlock(nonce);
    }

    /**
     * The passages with as much of each as fits; the best one is never left out.
     *
     * @param tokens the room there is for all of them
     */
    public List<Shown> into(long tokens) {
        long all = 0;
        for (int i = 0; i < whole.size(); i++) {
            all += PromptSize.tokens(block.of(i + 1, whole.get(i)));
        }
        return all <= tokens ? whole : trimmed(tokens);
    }

    private List<Shown> trimmed(long tokens) {
        var waiting = new ArrayList<Candidate>();
        var kept = new ArrayList<BitSet>();
        long left = tokens;
        for (Shown shown : whole) {
            var sentences = candidates(kept.size(), shown.passage());
            var best = sentences.getFirst();
            long cost = around(kept.size() + 1, shown) + best.tokens();
            if (cost > left && !kept.isEmpty()) {
                break;
            }
            left -= cost;
            kept.add(BitSet.valueOf(new long[0]));
            kept.getLast().set(best.sentence());
            waiting.addAll(sentences.subList(1, sentences.size()));
        }
        waiting.sort(Candidate.BEST_FIRST);
        for (Candidate candidate : waiting) {
            if (candidate.tokens() <= left) {
                left -= candidate.tokens();
                kept.get(candidate.passage()).set(candidate.sentence());
            }
        }
        return IntStream.range(0, kept.size())
                .mapToObj(i -> whole.get(i).only(kept.get(i)))
                .toList();
    }

    /** What stands around a passage's text, its headline among it. */
    private long around(int number, Shown shown) {
        return PromptSize.tokens(block.of(number, new Shown(shown.passage(), shown.story(), "")));
    }

    private List<Candidate> candidates(int place, Passage passage) {
        int size = passage.sentences().size();
        double[] own = IntStream.range(0, size)
                .mapToDouble(i -> matching.of(passage.sentence(i)))
                .toArray();
        return IntStream.range(0, size)
                .mapToObj(i -> new Candidate(place, i, weight(own, i), cost(passage.sentence(i))))
                .sorted(Candidate.BEST_FIRST)
                .toList();
    }

    private static double weight(double[] own, int i) {
        double before = i > 0 ? own[i - 1] : 0;
        double after = i + 1 < own.length ? own[i + 1] : 0;
        return own[i] + BESIDE * Math.max(before, after);
    }

    /** With the mark that may stand before it, and one that may stand behind the last. */
    private static long cost(String sentence) {
        return PromptSize.tokens(sentence + " " + Shown.GAP + " " + Shown.GAP + " ");
    }

    private record Candidate(int passage, int sentence, double weight, long tokens) {

        static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::weight)
                .reversed()
                .thenComparingInt(Candidate::passage)
                .thenComparingInt(Candidate::sentence);
    }
}
