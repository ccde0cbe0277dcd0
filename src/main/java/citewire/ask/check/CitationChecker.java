package citewire.ask.check;

import citewire.ask.check.read.FirstWords;
import citewire.ask.check.read.ReadPassage;
import citewire.ask.check.read.ReadSentence;
import citewire.ask.check.read.Wording;
import citewire.ask.check.rung.Check;
import citewire.domain.Passage;
import citewire.domain.Published;
import citewire.index.TextAnalysis;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether the passages a sentence cites bear it out: its figures, dates, quotations and names, and enough of its
 * other words, in one sentence or in neighbours of it. A citation is never put on a sentence that nothing bears out.
 */
public final class CitationChecker implements Checker {

    /** A passage has to bear a sentence out by this much more of its words before it takes over the citation. */
    private static final double BETTER_BY = 0.2;

    /** A passage that the drafter did not cite has to hold this much of the words. */
    private static final double UNCITED = 0.65;

    private final TextAnalysis analysis;
    private final SupportFinder finder = new SupportFinder();

    public CitationChecker(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    @Override
    public DraftCheck over(List<Passage> evidence) {
        return new EvidenceCheck(evidence);
    }

    /** Checks sentence by sentence against one question's evidence. */
    private final class EvidenceCheck implements DraftCheck {

        private final Smuggling smuggling = new Smuggling(analysis);
        private final FirstWords firstWords;
        private final List<ReadPassage> passages;

        private EvidenceCheck(List<Passage> evidence) {
            firstWords = new FirstWords(evidence);
            passages = IntStream.range(0, evidence.size())
                    .mapToObj(i -> ReadPassage.of(i + 1, evidence.get(i), analysis, firstWords))
                    .toList();
        }

        @Override
        public Verdict check(DraftSentence sentence) {
            return smuggling.stopped(sentence, judge(sentence));
        }

        private Verdict judge(DraftSentence sentence) {
            if (Wording.words(sentence.text()) == 0) {
                return new Verdict.Drop(Check.FORMAT, "no words");
            }
            Verdict byParts = byParts(sentence);
            if (byParts != null) {
                return byParts;
            }
            var compared = new Findings(read(sentence.text()));
            var cited = cited(compared, sentence.cited());
            var firm = supports(cited, Finding::firm);
            return timely(
                    compared,
                    firm.isEmpty() ? byClauses(compared, cited, sentence) : keepOrBetter(compared, sentence, firm));
        }

        private ReadSentence read(String text) {
            return ReadSentence.of(text, analysis, firstWords);
        }

        private Verdict keepOrBetter(Findings compared, DraftSentence sentence, List<Support> firm) {
            double cited = firm.stream().mapToDouble(Support::share).max().orElse(0);
            Support better = cited > 1 - BETTER_BY ? null : compared.best();
            if (better != null && better.share() >= cited + BETTER_BY) {
                return new Verdict.Recite(List.of(better), "passage " + better.number() + " holds more of it");
            }
            boolean all = firm.size() == sentence.cited().size();
            return new Verdict.Keep(firm, all ? "supported" : "supported by some of what it cites");
        }

        /** A fact that a later report of the same tells otherwise is shown with a word of caution. */
        private Verdict timely(Findings compared, Verdict verdict) {
            if (verdict instanceof Verdict.Mark || verdict instanceof Verdict.Drop) {
                return verdict;
            }
            String later = compared.toldOtherwise(verdict.supports());
            return later == null ? verdict : new Verdict.Mark(verdict.supports(), Check.NEWEST, later);
        }

        /**
         * A sentence put together from several passages: every part has to be borne out by what stands behind it. Null
         * where it has to be borne out as a whole.
         */
        private @Nullable Verdict byParts(DraftSentence sentence) {
            var parts = Parts.alone(sentence, this::read);
            var supports = new ArrayList<Support>();
            String later = null;
            for (DraftSentence.Part part : parts) {
                var compared = new Findings(read(part.text().strip()));
                Support support = cited(compared, part.cited()).stream()
                        .filter(Finding::firm)
                        .map(Finding::support)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
                if (support == null) {
                    return null;
                }
                supports.add(support);
                later = later == null ? compared.toldOtherwise(List.of(support)) : later;
            }
            if (supports.isEmpty()) {
                return null;
            }
            var all = distinct(supports);
            return later == null
                    ? new Verdict.Keep(all, "each part by what it cites")
                    : new Verdict.Mark(all, Check.NEWEST, later);
        }

        private List<Finding> cited(Findings compared, List<Integer> numbers) {
            return numbers.stream()
                    .filter(n -> n >= 1 && n <= passages.size())
                    .map(n -> compared.further(passages.get(n - 1)))
                    .toList();
        }

        private static boolean ofOneArticle(List<Support> supports) {
            return supports.stream()
                            .map(support -> support.passage().article().id())
                            .distinct()
                            .count()
                    == 1;
        }

        /** Every clause of the sentence may be borne out for itself, by one article that the sentence cites. */
        private Verdict byClauses(Findings compared, List<Finding> cited, DraftSentence sentence) {
            boolean contradicted = cited.stream().anyMatch(Finding::contradicts);
            var clauses = contradicted ? List.<String>of() : Clauses.of(sentence.text(), this::read);
            var supports = new ArrayList<Support>();
            for (String clause : clauses) {
                var own = new Findings(read(clause));
                var firm = supports(cited(own, sentence.cited()), Finding::firm);
                if (firm.isEmpty() || own.toldOtherwise(firm) != null) {
                    return recite(compared, cited, sentence);
                }
                supports.add(firm.getFirst());
            }
            return !ofOneArticle(supports)
                    ? recite(compared, cited, sentence)
                    : new Verdict.Keep(distinct(supports), "clause by clause");
        }

        private Verdict recite(Findings compared, List<Finding> cited, DraftSentence sentence) {
            Support other = compared.best();
            if (other != null) {
                return new Verdict.Recite(List.of(other), "borne out by passage " + other.number() + " alone");
            }
            var loose = supports(cited, Finding::loose);
            if (!loose.isEmpty()) {
                return new Verdict.Mark(loose, Check.WORDS, "loosely supported");
            }
            Check failed = cited.stream()
                    .map(Finding::check)
                    .findFirst()
                    .orElse(sentence.cited().isEmpty() ? Check.WORDS : Check.FORMAT);
            return new Verdict.Drop(failed, reason(cited, sentence), supports(cited, Finding::faint));
        }

        private String reason(List<Finding> findings, DraftSentence sentence) {
            if (sentence.cited().isEmpty()) {
                return "cites nothing, and nothing bears it out";
            }
            return findings.isEmpty()
                    ? "cites a number that is not there"
                    : findings.stream().map(Finding::reason).distinct().collect(Collectors.joining("; "));
        }

        /** What each passage says to one claim, each asked once and only where it is needed. */
        private final class Findings {

            private final ReadSentence claim;
            private final Map<Integer, Finding> known = new HashMap<>();

            private Findings(ReadSentence claim) {
                this.claim = claim;
            }

            Finding of(ReadPassage passage) {
                return known.computeIfAbsent(passage.number(), number -> finder.find(claim, passage));
            }

            /** Of a passage that is cited. */
            Finding further(ReadPassage passage) {
                return finder.further(claim, passage, of(passage));
            }

            /** The passage that bears most of it out, unless one that is nearer to it tells it otherwise. */
            @Nullable Support best() {
                var all = passages.stream().map(this::of).toList();
                double against =
                        all.stream().mapToDouble(SupportFinder::objection).max().orElse(0);
                return all.stream()
                        .filter(Finding::firm)
                        .filter(finding -> finding.share() >= UNCITED)
                        .filter(finding -> finding.near() + SupportFinder.AS_NEAR >= against)
                        .max(Comparator.comparingDouble(Finding::share))
                        .map(Finding::support)
                        .orElse(null);
            }

            /** What a report that is later than all of {@code supports} has instead; null where none has. */
            @Nullable String toldOtherwise(List<Support> supports) {
                if (claim.figures().isEmpty()) {
                    return null;
                }
                var newest = supports.stream()
                        .map(support -> published(support.passage()))
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.MAX);
                return passages.stream()
                        .filter(passage -> passage.passage().article().published() != null)
                        .filter(passage -> published(passage.passage()).isAfter(newest))
                        .map(this::of)
                        .filter(Finding::tellsAnotherFigure)
                        .findFirst()
                        .map(finding -> "a later report tells it otherwise: " + finding.reason())
                        .orElse(null);
            }
        }

        /** Undated is as if it were the newest: nothing is known to be later. */
        private static Instant published(Passage passage) {
            Published published = passage.article().published();
            return published == null ? Instant.MAX : published.earliest(ZoneOffset.UTC);
        }

        private static List<Support> supports(List<Finding> findings, Predicate<Finding> kind) {
            return distinct(findings.stream()
                    .filter(kind)
                    .map(Finding::support)
                    .filter(Objects::nonNull)
                    .toList());
        }

        private static List<Support> distinct(List<Support> supports) {
            return List.copyOf(supports.stream()
                    .collect(Collectors.toMap(
                            Support::number, Function.identity(), (first, again) -> first, LinkedHashMap::new))
                    .values());
        }
    }
}
