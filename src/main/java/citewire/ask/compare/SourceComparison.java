package citewire.ask.compare;

import citewire.ask.compare.dispute.Disagreements;
import citewire.ask.compare.report.Report;
import citewire.ask.compare.report.ReportReader;
import citewire.ask.compare.report.Weights;
import citewire.ask.compare.voice.Outlets;
import citewire.ask.compare.voice.Voices;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Citation;
import citewire.domain.Passage;
import citewire.domain.Question;
import citewire.domain.Standing;
import citewire.domain.Story;
import citewire.domain.StoryId;
import citewire.index.TextAnalysis;
import citewire.state.ArticleStore;
import citewire.state.StoredArticle;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the articles behind an answer with each other, and with what else was found of the same. */
public final class SourceComparison {

    /** What is told by one source alone and is younger may still change: "developing". */
    private static final Duration YOUNG = Duration.ofHours(24);

    private final ArticleStore articles;
    private final ReportReader reader;
    private final Disagreements disagreements;
    private final ZoneId zone;

    /** @param zone in which a day of publication begins */
    public SourceComparison(ArticleStore articles, TextAnalysis analysis, ZoneId zone) {
        this.articles = articles;
        this.reader = new ReportReader(analysis);
        this.disagreements = new Disagreements(analysis, zone);
        this.zone = zone;
    }

    /** @param found what the search found, read or not */
    public Standing of(List<Citation> citations, List<Passage> found, Question question) {
        return new One(reader.read(citations, found), question).standing();
    }

    /** The comparison for one answer. */
    private final class One {

        private final List<Report> reports;
        private final Question question;
        private final Outlets outlets;
        private final Weights weights;
        private final Set<ArticleId> heard = new HashSet<>();
        private final Voices voices = new Voices();
        private final Map<ArticleId, StoredArticle> stored = new HashMap<>();
        private final Map<ArticleId, StoryId> stories;

        private One(List<Report> reports, Question question) {
            this.reports = reports;
            this.question = question;
            this.outlets = new Outlets(
                    reports.stream().map(report -> report.article().source()).toList());
            this.stories = articles.stories(reports.stream().map(Report::id).toList());
            this.weights = new Weights(
                    reports.stream().flatMap(report -> report.told().stream()).toList());
        }

        Standing standing() {
            var cited = reports.stream().filter(Report::cited).toList();
            cited.forEach(this::hear);
            int copies = copies(cited);
            int sources = voices.count(cited.stream().map(Report::id).toList());
            boolean developing = developing(cited);
            return new Standing(
                    sources, copies, developing, disagreements.of(reports, weights, this::oneVoice, this::oneStory));
        }

        private void hear(Report report) {
            if (!heard.add(report.id())) {
                return;
            }
            voices.publishedBy(
                    report.article(), outlets.publisher(report.article().source()));
            articles.find(report.id(), question.scope().reader()).ifPresent(known -> {
                stored.put(report.id(), known);
                if (known.story() != null) {
                    voices.tells(report.id(), known.story().id());
                }
                outlets.creditedBy(known.article()).forEach(outlet -> voices.credits(report.id(), outlet));
            });
        }

        /** Articles that were there for this question and are not cited themselves. */
        private int copies(List<Report> cited) {
            var counted = new HashSet<ArticleId>();
            cited.stream()
                    .map(report -> stored.get(report.id()))
                    .flatMap(known -> known == null ? Stream.empty() : copies(known.story()))
                    .filter(this::admitted)
                    .forEach(article -> counted.add(article.id()));
            cited.forEach(report -> counted.remove(report.id()));
            return counted.size();
        }

        private static Stream<ArticleHeader> copies(@Nullable Story story) {
            return story == null ? Stream.empty() : story.articles().stream();
        }

        private boolean admitted(ArticleHeader article) {
            var scope = question.scope();
            var published = article.published();
            return scope.reader().sees(article.audience())
                    && !scope.without().contains(article.id())
                    && (scope.only() == null || scope.only().contains(article.id()))
                    && (published == null || !published.earliest(zone).isAfter(question.at()));
        }

        private boolean oneVoice(Report report, Report other) {
            hear(report);
            hear(other);
            return voices.same(report.id(), other.id());
        }

        private boolean oneStory(Report report, Report other) {
            var story = stories.get(report.id());
            return story != null && story.equals(stories.get(other.id()));
        }

        /** Where a date is missing nothing is known to be young. */
        private boolean developing(List<Report> cited) {
            var newest = cited.stream()
                    .filter(report -> report.published(zone) != null)
                    .max(Comparator.comparing(
                            report -> Objects.requireNonNullElse(report.published(zone), Instant.MIN)))
                    .orElse(null);
            if (newest == null || !young(newest)) {
                return false;
            }
            var same = reports.stream()
                    .filter(report -> report.id().equals(newest.id()) || report.retells(newest, weights))
                    .toList();
            same.stream().filter(report -> !report.cited()).forEach(this::hear);
            return same.stream().allMatch(this::young)
                    && voices.count(same.stream().map(Report::id).toList()) == 1;
        }

        private boolean young(Report report) {
            Instant published = report.published(zone);
            return published != null && published.isAfter(question.at().minus(YOUNG));
        }
    }
}
