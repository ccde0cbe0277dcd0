package citewire.ask.retrieve;

import citewire.ask.retrieve.PassageRanker.Scored;
import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.domain.PassageId;
import citewire.domain.RankedPassage;
import citewire.domain.TextSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Widens passages to what stands around them, for a reader: passages are small so that they are found, and an answer
 * often stands beside what was asked for. No passage is shown twice.
 */
final class Surroundings {

    /** In words, about what the embedding model reads at once. What it buys is in docs/BENCHMARKS.md. */
    private static final int WORDS = 400;

    /** More stretches of one article wait until the others that were found have had their place. */
    private static final int PER_ARTICLE = 2;

    private final FoundArticles articles;
    private final List<Scored> found;
    private final Map<PassageId, Double> scores = new HashMap<>();
    private final Map<ArticleId, Set<Integer>> shown = new HashMap<>();
    private final Map<ArticleId, Integer> stretches = new HashMap<>();
    private final List<RankedPassage> widened = new ArrayList<>();

    /** @param found best first */
    Surroundings(FoundArticles articles, List<Scored> found) {
        this.articles = articles;
        this.found = found;
        found.forEach(one -> scores.put(one.match().id(), one.score()));
    }

    /** The best {@code k}, each with the neighbours that are likeliest to bear on the question; its id stays. */
    List<RankedPassage> widened(int k) {
        var waiting = new ArrayList<Scored>();
        for (Scored one : found) {
            boolean many = stretches.getOrDefault(one.match().id().article(), 0) >= PER_ARTICLE;
            if (many) {
                waiting.add(one);
            } else {
                show(one, k);
            }
        }
        waiting.forEach(one -> show(one, k));
        return List.copyOf(widened);
    }

    private void show(Scored one, int k) {
        if (widened.size() < k && !shown(one.match().id())) {
            articles.passage(one.match().id()).map(this::widen).ifPresent(passage -> {
                stretches.merge(passage.id().article(), 1, Integer::sum);
                widened.add(new RankedPassage(widened.size() + 1, one.score(), passage));
            });
        }
    }

    private boolean shown(PassageId id) {
        return shown.getOrDefault(id.article(), Set.of()).contains(id.ordinal());
    }

    private Passage widen(Passage passage) {
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
        return score(all.get(before)) > score(all.get(after)) ? before : after;
    }

    /** Less than any that was found, for another. */
    private double score(Passage passage) {
        return scores.getOrDefault(passage.id(), -1.0);
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
