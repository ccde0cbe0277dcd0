package citewire.ask.retrieve;

import citewire.domain.ArticleId;
import citewire.index.Match;
import citewire.index.Matches;
import citewire.index.Spots;
import citewire.index.TextAnalysis;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the signals of what one search found: each passage beside its article and beside all others. */
final class Signals {

    /** The most that BM25 gives one term, by its rarity: k1 + 1 of passages and of articles. */
    private static final double MOST_OF_PASSAGE = 1.9;

    private static final double MOST_OF_ARTICLE = 2.2;

    /** In days. */
    private static final double THREE_MONTHS = 90;

    private final AskedTerms asked;
    private final TextAnalysis analysis;
    private final Matches matches;
    private final TimesAsked times;
    private final double asksFor;
    private final double asksForNames;
    private final long rarest;
    private final Summary all;
    private final Map<ArticleId, Summary> articles = new HashMap<>();
    private final Map<String, Boolean> named = new HashMap<>();

    /** The best of a group of passages. */
    private static final class Summary {
        private double words;
        private double article;
        private double meaning = -1;
        private double meanings;
        private int withMeaning;
        private int size;

        private void add(Match match) {
            words = Math.max(words, match.words());
            article = Math.max(article, match.article());
            size++;
            if (match.hasMeaning()) {
                meaning = Math.max(meaning, match.meaning());
                meanings += match.meaning();
                withMeaning++;
            }
        }
    }

    Signals(AskedTerms asked, TextAnalysis analysis, Matches matches, TimesAsked times) {
        this.asked = asked;
        this.analysis = analysis;
        this.matches = matches;
        this.times = times;
        this.asksFor = rarity(-1L);
        this.asksForNames = rarity(asked.names());
        this.rarest = rarest(matches.rarity());
        this.all = new Summary();
        for (Match match : matches.passages()) {
            all.add(match);
            articles.computeIfAbsent(match.id().article(), id -> new Summary()).add(match);
        }
    }

    /** False where every passage must be ranked by its words alone. */
    boolean hasMeaning() {
        return all.withMeaning > 0;
    }

    Map<Signal, Double> of(Match match) {
        Map<Signal, Double> signals = new EnumMap<>(Signal.class);
        var article = articles.getOrDefault(match.id().article(), all);
        words(signals, match, article);
        if (hasMeaning()) {
            meaning(signals, match, article);
        }
        terms(signals, match);
        sentences(signals, match.spots());
        standing(signals, match, article);
        return signals;
    }

    private void words(Map<Signal, Double> signals, Match match, Summary article) {
        signals.put(Signal.WORDS, share(match.words(), asksFor * MOST_OF_PASSAGE));
        signals.put(Signal.WORDS_OF_BEST, share(match.words(), all.words));
        signals.put(Signal.ARTICLE, share(match.article(), asksFor * MOST_OF_ARTICLE));
        signals.put(Signal.ARTICLE_OF_BEST, share(match.article(), all.article));
        signals.put(Signal.ARTICLES_BEST_WORDS, share(article.words, all.words));
        signals.put(Signal.WORDS_IN_ARTICLE, share(match.words(), article.words));
    }

    private void meaning(Map<Signal, Double> signals, Match match, Summary article) {
        // a passage that waits for its vector is neither near nor far
        double unknown = all.meanings / all.withMeaning;
        double meaning = match.hasMeaning() ? match.meaning() : unknown;
        double articles = article.withMeaning > 0 ? article.meaning : unknown;
        signals.put(Signal.MEANING, meaning);
        signals.put(Signal.MEANING_BELOW_BEST, meaning - all.meaning);
        signals.put(Signal.ARTICLES_MEANING_BELOW_BEST, articles - all.meaning);
        signals.put(Signal.MEANING_IN_ARTICLE, Math.min(0, meaning - articles));
    }

    private void terms(Map<Signal, Double> signals, Match match) {
        long here = match.spots().all();
        signals.put(Signal.COVERED, share(rarity(here), asksFor));
        signals.put(Signal.NAMES_COVERED, asksForNames > 0 ? share(rarity(here & asked.names()), asksForNames) : 1);
        signals.put(Signal.RAREST_TERM, (here & rarest) != 0 ? 1.0 : 0);
        signals.put(Signal.COVERED_BY_ARTICLE, share(rarity(match.around()), asksFor));
        signals.put(Signal.RAREST_TERM_IN_ARTICLE, (match.around() & rarest) != 0 ? 1.0 : 0);
    }

    private void sentences(Map<Signal, Double> signals, Spots spots) {
        signals.put(Signal.COVERED_BY_HEADLINE, share(rarity(spots.headline()), asksFor));
        signals.put(Signal.COVERED_BY_SENTENCE, share(best(spots, 0), asksFor));
        signals.put(Signal.COVERED_BY_SENTENCE_AND_HEADLINE, share(best(spots, spots.headline()), asksFor));
        // a pair counts as its first term; the last of the question is in none
        signals.put(Signal.PAIRS, share(rarity(spots.pairs()), asksFor));
    }

    private double best(Spots spots, long more) {
        return spots.sentences().stream()
                .mapToDouble(sentence -> rarity(sentence | more))
                .max()
                .orElse(rarity(more));
    }

    private void standing(Map<Signal, Double> signals, Match match, Summary article) {
        int place = match.id().ordinal();
        signals.put(Signal.PUBLISHER, named.computeIfAbsent(match.source(), this::isNamed) ? 1.0 : 0);
        signals.put(Signal.LEDE, place == 0 ? 1.0 : 0);
        signals.put(Signal.PLACE, Math.log1p(place));
        signals.put(Signal.SIBLINGS, Math.log(Math.max(1, article.size)));
        var published = match.published();
        signals.put(Signal.IN_TIME, times.weight(published));
        if (published != null) {
            signals.put(Signal.RECENT, Math.exp(-times.age(published) / THREE_MONTHS));
        }
    }

    private boolean isNamed(String source) {
        var terms = analysis.terms(source);
        return !terms.isEmpty() && terms.stream().allMatch(term -> asked.terms().contains(term.value()));
    }

    private double rarity(long terms) {
        double sum = 0;
        for (int i = 0; i < matches.rarity().size(); i++) {
            sum += (terms & (1L << i)) != 0 ? matches.rarity().get(i) : 0;
        }
        return sum;
    }

    private static long rarest(List<Double> rarity) {
        int rarest = 0;
        for (int i = 1; i < rarity.size(); i++) {
            rarest = rarity.get(i) > rarity.get(rarest) ? i : rarest;
        }
        return 1L << rarest;
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }
}
