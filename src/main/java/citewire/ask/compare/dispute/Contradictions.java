package citewire.ask.compare.dispute;

import citewire.ask.check.read.DateMention;
import citewire.ask.check.read.Figure;
import citewire.ask.check.read.FirstWords;
import citewire.ask.check.read.Name;
import citewire.ask.check.read.ReadSentence;
import citewire.ask.compare.report.Report;
import citewire.ask.compare.report.Told;
import citewire.ask.compare.report.Weights;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Disagreement;
import citewire.domain.Published;
import citewire.index.TextAnalysis;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what reports say against a sentence that somebody claims, by the rules for two reports of one event. Since nobody
 * vouches for a claim, more has to speak for its being of that event; where that is not sure, nothing is said.
 */
public final class Contradictions {

    /** Of the claim's terms, those that the report's sentence and its headline have to hold. */
    private static final double SHARED = 0.4;

    /** A claim that names no day is of these days, and so is the report that speaks against it. */
    private static final Duration SAME_TIME = Duration.ofDays(7);

    /** As for two reports of one hour. */
    private static final Duration ONE_HOUR = Duration.ofHours(1);

    private static final ArticleId CLAIM = new ArticleId("claim");

    private final TextAnalysis analysis;
    private final ZoneId zone;

    /** @param zone in which a day of publication begins */
    public Contradictions(TextAnalysis analysis, ZoneId zone) {
        this.analysis = analysis;
        this.zone = zone;
    }

    /**
     * What speaks against a claim, one sentence of a report at most, the likeliest first. Where one of the reports has the
     * claim's own figure or day for something like it, the reports differ, and nothing speaks against the claim alone.
     *
     * @param said when it was claimed
     * @param here on whose calendar
     */
    public List<Counter> against(String claim, Instant said, ZoneId here, List<Report> reports) {
        if (claim.isBlank()) {
            return List.of();
        }
        var told = new Told(
                claim,
                analysis.terms(claim).stream().map(TextAnalysis.Term::value).collect(Collectors.toSet()),
                true);
        var all = Stream.concat(Stream.of(told), reports.stream().flatMap(report -> report.told().stream()))
                .toList();
        var first = FirstWords.of(all.stream().map(Told::text).toList());
        var day = new Published.Day(said.atZone(here).toLocalDate());
        var asReport = new Report(new ArticleHeader(CLAIM, claim, "-", null, day), 0, List.of(told));
        var search = new Search(statement(asReport, told, first), said, first, new Weights(all));
        return reports.stream()
                .map(search::strongest)
                .flatMap(found -> found == null ? Stream.empty() : Stream.of(found))
                .filter(found -> reports.stream().noneMatch(report -> search.vouches(report, found.counter())))
                .sorted(Comparator.comparingDouble(Found::likeness).reversed())
                .map(Found::counter)
                .toList();
    }

    private Statement statement(Report report, Told told, Name.FirstWord first) {
        return new Statement(Context.of(report, first), told, ReadSentence.of(told.text(), analysis, first));
    }

    private record Found(Counter counter, double likeness) {}

    /** The search for one claim. */
    private final class Search {

        private final Statement claim;
        private final Instant said;
        private final Name.FirstWord first;
        private final Weights weights;

        private Search(Statement claim, Instant said, Name.FirstWord first, Weights weights) {
            this.claim = claim;
            this.said = said;
            this.first = first;
            this.weights = weights;
        }

        private @Nullable Found strongest(Report report) {
            var headline = terms(report.article().title());
            var near = report.told().stream()
                    .filter(told -> share(told, headline) >= SHARED)
                    .toList();
            if (near.isEmpty()) {
                return null;
            }
            var context = Context.of(report, first);
            if (unknown(context)) {
                return null;
            }
            var found = new ArrayList<Found>();
            near.forEach(told ->
                    add(found, new Statement(context, told, ReadSentence.of(told.text(), analysis, first))));
            return found.stream()
                    .max(Comparator.comparingDouble(Found::likeness))
                    .orElse(null);
        }

        private void add(List<Found> found, Statement other) {
            double likeness = weights.likeness(claim.told(), other.told());
            var pair = new Pair(claim, other, likeness, gap(other), false);
            if (!pair.ofOneEvent() || !ofOneTime(pair)) {
                return;
            }
            Difference difference = FigureDifference.of(pair);
            difference = difference == null ? DateDifference.of(pair) : difference;
            difference = difference == null ? ClaimDifference.of(pair) : difference;
            if (difference != null && !mayKnowMore(difference, pair)) {
                var counter = new Counter(
                        other.report().article(),
                        other.told(),
                        difference.kind(),
                        difference.one(),
                        difference.other());
                found.add(new Found(counter, likeness));
            }
        }

        private boolean vouches(Report report, Counter counter) {
            if (counter.kind() == Disagreement.Kind.CLAIM || counter.article().equals(report.article())) {
                return false;
            }
            var context = Context.of(report, first);
            return Figure.in(counter.claimed()).stream().anyMatch(figure -> context.hasFigure(claim, figure::matches))
                    || DateMention.in(counter.claimed()).stream()
                            .anyMatch(date -> context.hasDate(claim, date::equals));
        }

        /** Whether the claim names somebody or something of which the report says nothing: "Storm Gudrun" by its last word. */
        private boolean unknown(Context context) {
            return claim.allNames().stream()
                    .anyMatch(name -> !Pair.meet(Set.of(name.parts().getLast()), context.vocabulary()));
        }

        private double share(Told told, Set<String> headline) {
            var terms = claim.told().terms();
            long held = terms.stream()
                    .filter(term -> told.terms().contains(term) || headline.contains(term))
                    .count();
            return terms.isEmpty() ? 0 : (double) held / terms.size();
        }

        private Set<String> terms(String text) {
            return analysis.terms(text).stream().map(TextAnalysis.Term::value).collect(Collectors.toSet());
        }

        private boolean ofOneTime(Pair pair) {
            Instant published = pair.other().published(zone);
            return pair.sharesDay()
                    || (published != null
                            && Duration.between(published, said).abs().compareTo(SAME_TIME) <= 0);
        }

        /** Who claims something has no hour of publication: the order is kept, the distance is not. */
        private Duration gap(Statement other) {
            Instant published = other.published(zone);
            if (published == null) {
                return Duration.ZERO;
            }
            var gap = Duration.between(said, published);
            return gap.abs().compareTo(ONE_HOUR) <= 0 ? gap : gap.isNegative() ? ONE_HOUR.negated() : ONE_HOUR;
        }

        /** A later claim of a higher toll, or of another day for what was moved, may be the news of the hour. */
        private boolean mayKnowMore(Difference difference, Pair pair) {
            return difference.update() && (difference.kind() != Disagreement.Kind.FIGURE || !pair.otherIsLater());
        }
    }

    /**
     * A sentence of a report that speaks against a claim.
     *
     * @param claimed the words of the claim that differ
     * @param told what stands in their place, verbatim
     */
    public record Counter(ArticleHeader article, Told sentence, Disagreement.Kind kind, String claimed, String told) {}
}
