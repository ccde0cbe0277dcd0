package citewire.ask.retrieve;

import citewire.domain.TextSpan;
import citewire.index.TextAnalysis;
import citewire.text.SentenceSplitter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A short article in an article's own sentences: its first, then those that say most of what it often speaks of and
 * what the others have not said.
 */
final class KeySentences {

    /** As many as are read at a glance. */
    private static final int MOST = 3;

    /** What is further down tells of something else by now. */
    private static final int READ = 60;

    /** A shorter one is a heading, a longer one no sentence. */
    private static final int SHORTEST = 30;

    private static final int LONGEST = 400;

    /** What the title names, the article is about. */
    private static final double IN_TITLE = 2;

    /** What stands in one sentence alone is an aside. */
    private static final double ONCE = 0.1;

    private final SentenceSplitter splitter = new SentenceSplitter();
    private final TextAnalysis analysis;

    KeySentences(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /** Word for word, in the article's order; the first alone where no other is a whole sentence. */
    List<String> of(String title, String body) {
        var sentences = splitter.split(body).stream()
                .limit(READ)
                .map(span -> text(span, body))
                .toList();
        var weights = weights(title, sentences);
        var chosen = new TreeSet<Integer>(List.of(0));
        var said = new HashSet<>(terms(sentences.getFirst()));
        while (chosen.size() < MOST) {
            int next = best(sentences, chosen, said, weights);
            if (next < 0) {
                break;
            }
            chosen.add(next);
            said.addAll(terms(sentences.get(next)));
        }
        return chosen.stream().map(sentences::get).toList();
    }

    /** The first sentences of {@code before} that {@code now} has nowhere, word for word. */
    List<String> gone(String before, String now) {
        String all = now.replaceAll("\\s+", " ");
        return splitter.split(before).stream()
                .limit(READ)
                .map(span -> text(span, before))
                .filter(sentence -> !all.contains(sentence))
                .limit(MOST)
                .toList();
    }

    private static String text(TextSpan span, String body) {
        return span.of(body).replaceAll("\\s+", " ").strip();
    }

    /** Minus one where no other sentence says anything more. */
    private int best(List<String> sentences, Set<Integer> chosen, Set<String> said, Map<String, Double> weights) {
        int best = -1;
        double most = 0;
        for (int i = 1; i < sentences.size(); i++) {
            String sentence = sentences.get(i);
            if (!chosen.contains(i) && sentence.length() >= SHORTEST && sentence.length() <= LONGEST) {
                double worth = worth(terms(sentence), said, weights);
                if (worth > most) {
                    most = worth;
                    best = i;
                }
            }
        }
        return best;
    }

    /** A long sentence says more and takes longer to read; one that shares no word with the title or another is an aside. */
    private static double worth(Set<String> terms, Set<String> said, Map<String, Double> weights) {
        if (terms.stream().allMatch(term -> weights.getOrDefault(term, 0.0) <= ONCE)) {
            return 0;
        }
        return terms.stream()
                        .filter(term -> !said.contains(term))
                        .mapToDouble(term -> weights.getOrDefault(term, 0.0))
                        .sum()
                / Math.sqrt(Math.max(1, terms.size()));
    }

    /** In how many other sentences a term stands. */
    private Map<String, Double> weights(String title, List<String> sentences) {
        var weights = new HashMap<String, Double>();
        sentences.forEach(sentence ->
                terms(sentence).forEach(term -> weights.merge(term, ONCE, (known, once) -> known + 1)));
        terms(title).forEach(term -> weights.computeIfPresent(term, (known, weight) -> weight + IN_TITLE));
        return weights;
    }

    private Set<String> terms(String text) {
        var terms = new HashSet<String>();
        analysis.terms(text).forEach(term -> terms.add(term.value()));
        return terms;
    }
}
