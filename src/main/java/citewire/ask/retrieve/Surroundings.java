package citewire.ask.retrieve;

import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.domain.PassageId;
import citewire.domain.TextSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Widens passages to what stands around them, for a reader: passages are small so that they are found, and an answer
 * often stands beside what was asked for. No passage is shown twice.
 */
final class Surroundings {

    /** In words; more than a screen of text. What it buys is in docs/BENCHMARKS.md. */
    private static final int WORDS = 350;

    private final FoundArticles articles;
    private final ToDoubleFunction<PassageId> score;
    private final Map<ArticleId, Set<Integer>> shown = new HashMap<>();

    /** @param score of each passage that was found; less than any of them for another */
    Surroundings(FoundArticles articles, ToDoubleFunction<PassageId> score) {
        this.articles = articles;
        this.score = score;
    }

    boolean shown(PassageId id) {
        return shown.getOrDefault(id.article(), Set.of()).contains(id.ordinal());
    }

    /** The passage with the neighbours that are likeliest to bear on the question; its id stays. */
    Passage widen(Passage passage) {
        var all = articles.of(passage.id().article());
        int from = passage.id().ordinal();
        int to = from;
        int words = words(passage);
        for (int next = next(all, from, to, words); next >= 0; next = next(all, from, to, words)) {
            words += words(all.get(next));
            from = Math.min(from, next);
            to = Math.max(to, next);
        }
        var taken = shown.computeIfAbsent(passage.id().article(), id -> new HashSet<>());
        for (int i = from; i <= to; i++) {
            taken.add(i);
        }
        return joined(passage, all.subList(from, to + 1));
    }

    /** Negative where no neighbour fits. */
    private int next(List<Passage> all, int from, int to, int words) {
        int before = fits(all, from - 1, words) ? from - 1 : -1;
        int after = fits(all, to + 1, words) ? to + 1 : -1;
        if (before < 0 || after < 0) {
            return Math.max(before, after);
        }
        return score.applyAsDouble(all.get(before).id())
                        > score.applyAsDouble(all.get(after).id())
                ? before
                : after;
    }

    private boolean fits(List<Passage> all, int place, int words) {
        return place >= 0
                && place < all.size()
                && !shown(all.get(place).id())
                && words + words(all.get(place)) <= WORDS;
    }

    private static int words(Passage passage) {
        return passage.text().split("\\s+", -1).length;
    }

    private static Passage joined(Passage passage, List<Passage> parts) {
        var text = new StringBuilder();
        var sentences = new ArrayList<TextSpan>();
        for (Passage part : parts) {
            text.append(text.isEmpty() ? "" : "\n");
            int start = text.length();
            part.sentences().forEach(span -> sentences.add(new TextSpan(start + span.start(), start + span.end())));
            text.append(part.text());
        }
        return new Passage(passage.id(), passage.article(), text.toString(), sentences);
    }
}
