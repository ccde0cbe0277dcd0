package citewire.ask.claim;

import citewire.ask.Inventory;
import citewire.ask.check.Checker;
import citewire.ask.check.DraftSentence;
import citewire.ask.check.Support;
import citewire.ask.compare.dispute.Contradictions;
import citewire.ask.compare.report.Report;
import citewire.ask.compare.report.ReportReader;
import citewire.ask.retrieve.Retriever;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.domain.RankedPassage;
import citewire.index.ArticleIndex;
import citewire.index.PassageFilter;
import citewire.state.ArticleStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds claims against the articles, without a model. Each claim is searched for by itself; what the citation check would
 * let stand is supported, what the rules for disagreeing reports find against it contradicts it, and all else is not covered.
 */
public final class ClaimChecker implements ClaimChecking {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimChecker.class);

    /** Of one message: what is shown of them fits one message too. */
    private static final int MOST_CLAIMS = 5;

    /** Passages that are read for a claim. */
    private static final int PASSAGES = 24;

    /** Citations of one claim, and what speaks against it. */
    private static final int MOST_CITED = 3;

    private static final int NEAREST = 2;

    private final Retriever retriever;
    private final ArticleStore articles;
    private final Inventory inventory;
    private final Checker checker;
    private final ClaimReader reader;
    private final ReportReader reports;
    private final Contradictions contradictions;
    private final Supplier<String> incidents;

    /**
     * @param contradictions with the analysis of {@code index}
     * @param incidents names faults, for the log and for who is told of them
     */
    public ClaimChecker(
            Retriever retriever,
            ArticleStore articles,
            Checker checker,
            ArticleIndex index,
            Contradictions contradictions,
            Supplier<String> incidents) {
        this.retriever = retriever;
        this.articles = articles;
        this.inventory = new Inventory(articles, index);
        this.checker = checker;
        this.reader = new ClaimReader(index.analysis());
        this.reports = new ReportReader(index.analysis());
        this.contradictions = contradictions;
        this.incidents = incidents;
    }

    @Override
    public ClaimCheck check(ClaimRequest request) {
        try {
            var claims = reader.claims(request.text());
            return claims.isEmpty() ? new ClaimCheck.NothingToCheck() : checked(claims, request);
        } catch (RuntimeException e) {
            String incident = incidents.get();
            LOG.error("Checking claims broke (incident {})", incident, e);
            return new ClaimCheck.Broke(incident);
        }
    }

    private ClaimCheck checked(List<String> claims, ClaimRequest request) {
        var searched = inventory.of(request.scope().reader());
        var numbers = new Numbers();
        var judged = claims.stream()
                .limit(MOST_CLAIMS)
                .map(claim -> new ClaimCheck.Judged(claim, verdict(claim, request, numbers)))
                .toList();
        int leftOut = Math.max(0, claims.size() - MOST_CLAIMS);
        return new ClaimCheck.Checked(judged, leftOut, searched);
    }

    private ClaimVerdict verdict(String claim, ClaimRequest request, Numbers numbers) {
        var found =
                retriever.rank(claim, new PassageFilter(request.scope(), request.now()), PASSAGES).passages().stream()
                        .map(RankedPassage::passage)
                        .toList();
        var supports = distinct(supports(claim, found));
        var counters = contradictions.against(claim, request.said(), request.zone(), others(found, supports));
        if (!supports.isEmpty()) {
            return new ClaimVerdict.Supported(
                    supports.stream().map(numbers::citation).toList(), numbered(counters, numbers));
        }
        return counters.isEmpty()
                ? new ClaimVerdict.NotCovered(nearest(found))
                : new ClaimVerdict.Contradicted(numbered(counters, numbers));
    }

    /** Of passages that nobody has cited for it, so that they have to hold more of its words. */
    private List<Support> supports(String claim, List<Passage> found) {
        var check = checker.over(found);
        var sentence = new DraftSentence("", List.of(new DraftSentence.Part(claim, List.of())));
        return check.check(sentence).supports().stream()
                .filter(support -> FigureOrder.same(claim, support.quotes()))
                .toList();
    }

    /** One article says it once. */
    private static List<Support> distinct(List<Support> supports) {
        var seen = new ArrayList<ArticleId>();
        return supports.stream()
                .filter(support -> {
                    var id = support.passage().article().id();
                    return !seen.contains(id) && seen.add(id);
                })
                .limit(MOST_CITED)
                .toList();
    }

    /** An article that bears the claim out does not speak against it, nor does a copy of it. */
    private List<Report> others(List<Passage> found, List<Support> supports) {
        var all = reports.read(List.of(), found);
        if (supports.isEmpty()) {
            return all;
        }
        var ids = supports.stream()
                .map(support -> support.passage().article().id())
                .collect(Collectors.toSet());
        var stories = articles.stories(all.stream().map(Report::id).toList());
        var told = ids.stream().map(stories::get).toList();
        return all.stream()
                .filter(report -> !ids.contains(report.id()))
                .filter(report -> stories.get(report.id()) == null || !told.contains(stories.get(report.id())))
                .toList();
    }

    private static List<ClaimVerdict.Counter> numbered(List<Contradictions.Counter> counters, Numbers numbers) {
        return counters.stream()
                .limit(MOST_CITED)
                .map(counter -> new ClaimVerdict.Counter(
                        numbers.citation(
                                counter.article(), List.of(counter.sentence().text())),
                        counter.kind(),
                        counter.claimed(),
                        counter.told()))
                .toList();
    }

    private static List<ArticleHeader> nearest(List<Passage> found) {
        return found.stream().map(Passage::article).distinct().limit(NEAREST).toList();
    }
}
