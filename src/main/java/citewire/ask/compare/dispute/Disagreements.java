package citewire.ask.compare.dispute;

import citewire.ask.check.read.FirstWords;
import citewire.ask.check.read.Name;
import citewire.ask.check.read.ReadSentence;
import citewire.ask.compare.report.Report;
import citewire.ask.compare.report.Told;
import citewire.ask.compare.report.Weights;
import citewire.domain.ArticleId;
import citewire.domain.Disagreement;
import citewire.domain.Disagreement.Claim;
import citewire.index.TextAnalysis;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds where reports of one event say different things: sentences that an answer rests on, beside those that were found in
 * other reports. It says nothing where it is not sure.
 */
public final class Disagreements {

    /** More are not shown, the likeliest first. */
    private static final int MOST = 3;

    /** Of one point. */
    private static final int MOST_CLAIMS = 4;

    /** Sentences that are less alike are not read. */
    private static final double LEAST = 0.2;

    /** Of sentences that are read for one of the answer's. */
    private static final int MOST_READ = 24;

    private final TextAnalysis analysis;
    private final ZoneId zone;

    /** @param zone in which a day of publication begins */
    public Disagreements(TextAnalysis analysis, ZoneId zone) {
        this.analysis = analysis;
        this.zone = zone;
    }

    /**
     * Those of what an answer rests on.
     *
     * @param oneVoice whether two reports depend on each other: then a later one may update the other, and never contradicts it
     * @param oneStory whether two reports are copies of each other, which cannot differ
     */
    public List<Disagreement> of(
            List<Report> reports,
            Weights weights,
            BiPredicate<Report, Report> oneVoice,
            BiPredicate<Report, Report> oneStory) {
        return new Search(reports, weights, oneVoice, oneStory).found();
    }

    private record Candidate(Report report, Told told, double likeness) {}

    private record Place(ArticleId article, Told told) {}

    private record Found(Pair pair, Difference difference) {}

    /** The search for one answer. */
    private final class Search {

        private final List<Report> reports;
        private final Weights weights;
        private final BiPredicate<Report, Report> oneVoice;
        private final BiPredicate<Report, Report> oneStory;
        private final Map<Place, Statement> statements = new HashMap<>();
        private final Map<ArticleId, Context> contexts = new HashMap<>();
        private Name.@Nullable FirstWord first;

        private Search(
                List<Report> reports,
                Weights weights,
                BiPredicate<Report, Report> oneVoice,
                BiPredicate<Report, Report> oneStory) {
            this.reports = reports;
            this.weights = weights;
            this.oneVoice = oneVoice;
            this.oneStory = oneStory;
        }

        /** Read when it is needed, which it seldom is. */
        private Name.FirstWord firstWord() {
            var known = first;
            if (known == null) {
                known = FirstWords.of(reports.stream()
                        .flatMap(report -> report.told().stream().map(Told::text))
                        .toList());
                first = known;
            }
            return known;
        }

        List<Disagreement> found() {
            var found = new ArrayList<Found>();
            for (Report report : reports) {
                report.told().stream().filter(Told::quoted).forEach(quoted -> found.addAll(against(report, quoted)));
            }
            return joined(found);
        }

        private List<Found> against(Report report, Told quoted) {
            return reports.stream()
                    .filter(other -> !other.id().equals(report.id()) && Pair.near(report, other, zone))
                    .filter(other -> !oneStory.test(report, other))
                    .flatMap(other -> other.told().stream()
                            .map(told -> new Candidate(other, told, weights.likeness(quoted, told))))
                    .filter(candidate -> candidate.likeness() >= LEAST)
                    .sorted(Comparator.comparingDouble(Candidate::likeness).reversed())
                    .limit(MOST_READ)
                    .map(candidate -> compared(report, quoted, candidate))
                    .filter(Objects::nonNull)
                    .toList();
        }

        private @Nullable Found compared(Report report, Told quoted, Candidate candidate) {
            var pair = Pair.of(
                    statement(report, quoted),
                    statement(candidate.report(), candidate.told()),
                    candidate.likeness(),
                    zone,
                    oneVoice.test(report, candidate.report()));
            if (pair == null || !pair.ofOneEvent()) {
                return null;
            }
            Difference difference = FigureDifference.of(pair);
            difference = difference == null ? DateDifference.of(pair) : difference;
            difference = difference == null ? ClaimDifference.of(pair) : difference;
            return difference == null ? null : new Found(pair, difference);
        }

        private Statement statement(Report report, Told told) {
            return statements.computeIfAbsent(
                    new Place(report.id(), told),
                    key -> new Statement(
                            contexts.computeIfAbsent(report.id(), id -> Context.of(report, firstWord())),
                            told,
                            ReadSentence.of(told.text(), analysis, firstWord())));
        }

        /** What differs from one sentence on one point is one disagreement. */
        private List<Disagreement> joined(List<Found> found) {
            var points = new ArrayList<List<Found>>();
            for (Found one : found) {
                var same = points.stream()
                        .filter(point -> samePoint(point.getFirst(), one))
                        .findFirst();
                if (same.isPresent()) {
                    same.get().add(one);
                } else {
                    points.add(new ArrayList<>(List.of(one)));
                }
            }
            return points.stream().limit(MOST).map(this::disagreement).toList();
        }

        private boolean samePoint(Found one, Found other) {
            var places = List.of(place(one.pair().one()), place(one.pair().other()));
            return one.difference().kind() == other.difference().kind()
                    && (places.contains(place(other.pair().one()))
                            || places.contains(place(other.pair().other())));
        }

        private static Place place(Statement statement) {
            return new Place(statement.report().id(), statement.told());
        }

        private Disagreement disagreement(List<Found> point) {
            var claims = new ArrayList<Claim>();
            for (Found found : point) {
                add(claims, found.pair().one(), found.difference().one());
                add(claims, found.pair().other(), found.difference().other());
            }
            claims.sort(Comparator.comparing(this::published).reversed());
            var first = point.getFirst().difference();
            return new Disagreement(
                    first.about(),
                    first.kind(),
                    point.stream().allMatch(found -> found.difference().update()),
                    claims.stream().limit(MOST_CLAIMS).toList());
        }

        private static void add(List<Claim> claims, Statement statement, String value) {
            var report = statement.report();
            if (claims.stream().noneMatch(claim -> claim.article().equals(report.article()))) {
                claims.add(new Claim(report.n(), report.article(), value, statement.text()));
            }
        }

        private Instant published(Claim claim) {
            var published = claim.article().published();
            return published == null ? Instant.MIN : published.earliest(zone);
        }
    }
}
