package citewire.eval.dispute;

import citewire.ask.compare.dispute.Disagreements;
import citewire.ask.compare.report.ReportReader;
import citewire.ask.compare.report.Weights;
import citewire.ask.compare.voice.Outlet;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Citation;
import citewire.domain.Disagreement;
import citewire.domain.Passage;
import citewire.domain.Published;
import citewire.domain.StoryId;
import citewire.eval.trial.source.SourceArticle;
import citewire.eval.trial.source.SourceSentence;
import citewire.eval.trial.source.Sources;
import citewire.index.TextAnalysis;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the articles of a corpus with those nearest to each, as they are: what is found is for a reader to judge. */
public final class AsTheyAre {

    /** An answer rests on fewer sentences; these are all that may be asked for. */
    private static final int SENTENCES = 25;

    private final Sources sources;
    private final Map<ArticleId, StoryId> stories;
    private final ReportReader reader;
    private final Disagreements disagreements;
    private final UnaryOperator<ArticleHeader> dated;

    /** @param dated what an article is taken for */
    public AsTheyAre(
            Sources sources,
            Map<ArticleId, StoryId> stories,
            TextAnalysis analysis,
            UnaryOperator<ArticleHeader> dated) {
        this.dated = dated;
        this.sources = sources;
        this.stories = stories;
        this.reader = new ReportReader(analysis);
        this.disagreements = new Disagreements(analysis, ZoneOffset.UTC);
    }

    /** An article as if it were a publisher's of its own, and of the same hour as all others. */
    public static ArticleHeader ofOneHour(ArticleHeader article) {
        var hour = new Published.Moment(OffsetDateTime.parse("2025-05-14T10:00:00Z"));
        return new ArticleHeader(article.id(), article.title(), "Publisher of " + article.id(), article.url(), hour);
    }

    /** Each once, in an order that the seed decides, until there are {@code most}. */
    public void find(long seed, int most, Consumer<Disagreement> heard) {
        var told = new HashSet<Set<String>>();
        for (ArticleId id : sources.shuffled(seed)) {
            for (Disagreement point : of(id)) {
                var quotes =
                        point.claims().stream().map(Disagreement.Claim::quote).collect(Collectors.toSet());
                if (told.size() < most && told.add(quotes)) {
                    heard.accept(point);
                }
            }
        }
    }

    private List<Disagreement> of(ArticleId id) {
        SourceArticle article = sources.read(id);
        var quotes = article.sentences().stream()
                .map(SourceSentence::text)
                .limit(SENTENCES)
                .toList();
        if (quotes.isEmpty()) {
            return List.of();
        }
        var citation = new Citation(1, dated.apply(article.article().header()), quotes);
        var found = Stream.concat(Stream.of(article), sources.near(id).stream())
                .flatMap(near -> near.passages().stream())
                .map(passage ->
                        new Passage(passage.id(), dated.apply(passage.article()), passage.text(), passage.sentences()))
                .toList();
        var reports = reader.read(List.of(citation), found);
        var weights = new Weights(
                reports.stream().flatMap(report -> report.told().stream()).toList());
        return disagreements.of(
                reports, weights, (one, other) -> voice(one.article()).equals(voice(other.article())), (one, other) -> {
                    var story = stories.get(one.id());
                    return story != null && story.equals(stories.get(other.id()));
                });
    }

    private static Outlet voice(ArticleHeader article) {
        return Outlet.of(article.source());
    }
}
