package citewire.ask.retrieve;

import citewire.ask.question.time.TimeReader;
import citewire.benchmarks.BenchIndex;
import citewire.benchmarks.Figures;
import citewire.benchmarks.RetrievalQuestion;
import citewire.config.Config;
import citewire.domain.Passage;
import citewire.domain.RankedPassage;
import citewire.eval.measure.GoldAnswer;
import citewire.index.ArticleIndex;
import citewire.index.Lookup;
import citewire.index.Match;
import citewire.index.Matches;
import citewire.index.PassageFilter;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One set of questions over its articles: what a search finds for each, and what any weights make of it. */
final class LearningSet {

    /** What a passage of a gold article is worth that does not hold the answer itself. */
    private static final double NEAR = 0.05;

    /** What a passage with the answer's words in another article is worth, which may tell the same or another story. */
    private static final double ELSEWHERE = 0.1;

    private final String name;
    private final ArticleIndex index;
    private final QueryEmbedder embedder;
    private final Config.Retrieval config;
    private final List<RetrievalQuestion> questions;
    private final TimeReader times = new TimeReader(ZoneOffset.UTC);
    private final Map<RetrievalQuestion, SignalRegression.Question> lessons = new HashMap<>();

    LearningSet(
            String name,
            ArticleIndex index,
            QueryEmbedder embedder,
            Config.Retrieval config,
            List<RetrievalQuestion> questions) {
        this.name = name;
        this.index = index;
        this.embedder = embedder;
        this.config = config;
        this.questions = questions;
        questions.forEach(asked -> lessons.put(asked, lesson(asked)));
    }

    String name() {
        return name;
    }

    /** Questions about one article are never on both sides. */
    static int fold(RetrievalQuestion asked, int folds) {
        return Math.floorMod(
                asked.question().gold().stream().sorted().findFirst().orElse("").hashCode(), folds);
    }

    List<RetrievalQuestion> questions() {
        return questions;
    }

    SignalRegression.Question lesson(RetrievalQuestion asked) {
        var known = lessons.get(asked);
        if (known != null) {
            return known;
        }
        var matches = matches(asked);
        var signals = new Signals(
                AskedTerms.of(index.analysis(), asked.question().question()),
                index.analysis(),
                matches,
                new TimesAsked(times.read(asked.question().question(), asked.at()), asked.at()));
        var articles = new FoundArticles(index);
        return new SignalRegression.Question(
                matches.passages().stream().map(signals::of).toList(),
                matches.passages().stream()
                        .map(match -> good(asked, match, articles))
                        .toList(),
                1.0 / questions.size());
    }

    /** What a whole search with these weights makes of a question. */
    Figures figures(RetrievalQuestion asked, PassageRanker ranker) {
        var retriever = new Retriever(index, embedder, config, times, ranker, Reranker.NONE);
        return Figures.of(asked, retriever.search(asked.question().question(), filter(asked), 10));
    }

    /** What one arm alone finds: the passages as they are indexed. */
    Figures figures(RetrievalQuestion asked, boolean meaning) {
        var filter = filter(asked);
        String text = asked.question().question();
        return Figures.of(
                asked,
                meaning
                        ? embedder.embed(text)
                                .map(vector -> index.searchVector(vector, filter, 100))
                                .orElse(List.of())
                        : index.searchText(text, filter, 100));
    }

    /** What reciprocal ranks make of both arms (Cormack et al. 2009). */
    Figures reciprocal(RetrievalQuestion asked) {
        var filter = filter(asked);
        String text = asked.question().question();
        Map<Passage, Double> sums = new HashMap<>();
        add(sums, index.searchText(text, filter, 100));
        embedder.embed(text).ifPresent(vector -> add(sums, index.searchVector(vector, filter, 100)));
        var fused = new ArrayList<RankedPassage>();
        sums.entrySet().stream()
                .sorted(Map.Entry.<Passage, Double>comparingByValue().reversed())
                .forEach(entry -> fused.add(new RankedPassage(fused.size() + 1, entry.getValue(), entry.getKey())));
        return Figures.of(asked, fused);
    }

    private static void add(Map<Passage, Double> sums, List<RankedPassage> arm) {
        arm.forEach(hit -> sums.merge(hit.passage(), 1.0 / (60 + hit.rank()), Double::sum));
    }

    private Matches matches(RetrievalQuestion asked) {
        String text = asked.question().question();
        var terms = AskedTerms.of(index.analysis(), text).terms();
        return index.match(new Lookup(terms, embedder.embed(text).orElse(null), filter(asked), config.candidates()));
    }

    private static PassageFilter filter(RetrievalQuestion asked) {
        return BenchIndex.without(asked.question().without(), asked.at());
    }

    private static double good(RetrievalQuestion asked, Match match, FoundArticles articles) {
        String text = articles.passage(match.id()).map(Passage::text).orElse("");
        boolean fact = asked.facts().stream().anyMatch(text::contains);
        // what a yes or no rests on is a sentence, never the word itself
        boolean answers = asked.question().answers().stream().allMatch(answer -> answer.length() > 3)
                && GoldAnswer.in(text, asked.question().answers());
        if (asked.question().gold().contains(match.id().article().value())) {
            return fact || answers ? 1 : NEAR;
        }
        return answers ? ELSEWHERE : 0;
    }
}
