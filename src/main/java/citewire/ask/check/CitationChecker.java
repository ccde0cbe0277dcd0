package citewire.ask.check;

import citewire.ask.check.read.FirstWords;
import citewire.ask.check.read.ReadPassage;
import citewire.ask.check.read.ReadSentence;
import citewire.ask.check.read.Wording;
import citewire.domain.Passage;
import citewire.index.TextAnalysis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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
public final class CitationChecker {

    /** A passage has to bear a sentence out by this much more of its words before it takes over the citation. */
    private static final double BETTER_BY = 0.2;

    private final TextAnalysis analysis;
    private final SupportFinder finder = new SupportFinder();

    public CitationChecker(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /** Reads the evidence once, for all sentences of a draft; number n of a citation is its n-th passage. */
    public EvidenceCheck over(List<Passage> evidence) {
        return new EvidenceCheck(evidence);
    }

    /** Checks sentence by sentence against one question's evidence. Not for several threads at once. */
    public final class EvidenceCheck {

        private final FirstWords firstWords;
        private final List<ReadPassage> passages;

        private EvidenceCheck(List<Passage> evidence) {
            firstWords = new FirstWords(evidence);
            passages = IntStream.range(0, evidence.size())
                    .mapToObj(i -> ReadPassage.of(i + 1, evidence.get(i), analysis, firstWords))
                    .toList();
        }

        public Verdict check(DraftSentence sentence) {
            ReadSentence claim = read(sentence.text());
            if (Wording.words(sentence.text()) == 0) {
                return new Verdict.Drop("no words");
            }
            var byParts = byParts(sentence);
            if (!byParts.isEmpty()) {
                return new Verdict.Keep(byParts, "each part by what it cites");
            }
            var cited = sentence.cited().stream()
                    .filter(n -> n >= 1 && n <= passages.size())
                    .map(n -> passages.get(n - 1))
                    .toList();
            var findings =
                    cited.stream().map(passage -> finder.find(claim, passage)).toList();
            var firm = supports(findings, Finding::firm);
            if (!firm.isEmpty()) {
                return keepOrBetter(claim, sentence, firm);
            }
            return recite(claim, findings, sentence);
        }

        private ReadSentence read(String text) {
            return ReadSentence.of(text, analysis, firstWords);
        }

        private Verdict keepOrBetter(ReadSentence claim, DraftSentence sentence, List<Support> firm) {
            double cited = firm.stream().mapToDouble(Support::share).max().orElse(0);
            Support better = cited > 1 - BETTER_BY ? null : best(claim);
            if (better != null && better.share() >= cited + BETTER_BY) {
                return new Verdict.Recite(List.of(better), "passage " + better.number() + " holds more of it");
            }
            boolean all = firm.size() == sentence.cited().size();
            return new Verdict.Keep(firm, all ? "supported" : "supported by some of what it cites");
        }

        /** A sentence put together from several passages: every part has to be borne out by what stands behind it. */
        private List<Support> byParts(DraftSentence sentence) {
            var cited = sentence.parts().stream()
                    .filter(part -> !part.cited().isEmpty())
                    .toList();
            if (cited.size() < 2 || trailingWords(sentence)) {
                return List.of();
            }
            var supports = new ArrayList<Support>();
            for (DraftSentence.Part part : cited) {
                Support support = part.cited().stream()
                        .filter(n -> n >= 1 && n <= passages.size())
                        .map(n -> finder.find(read(part.text().strip()), passages.get(n - 1)))
                        .filter(Finding::firm)
                        .map(Finding::support)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
                if (support == null) {
                    return List.of();
                }
                supports.add(support);
            }
            return distinct(supports);
        }

        private boolean trailingWords(DraftSentence sentence) {
            return Wording.words(sentence.parts().getLast().text()) > 0
                    && sentence.parts().getLast().cited().isEmpty();
        }

        private Verdict recite(ReadSentence claim, List<Finding> findings, DraftSentence sentence) {
            Support other = best(claim);
            if (other != null) {
                return new Verdict.Recite(List.of(other), "borne out by passage " + other.number() + " alone");
            }
            var loose = supports(findings, Finding::loose);
            if (!loose.isEmpty()) {
                return new Verdict.Mark(loose, "loosely supported");
            }
            return new Verdict.Drop(reason(findings, sentence));
        }

        private String reason(List<Finding> findings, DraftSentence sentence) {
            if (sentence.cited().isEmpty()) {
                return "cites nothing, and nothing bears it out";
            }
            return findings.isEmpty()
                    ? "cites a number that is not there"
                    : findings.stream().map(Finding::reason).distinct().collect(Collectors.joining("; "));
        }

        private @Nullable Support best(ReadSentence claim) {
            return passages.stream()
                    .map(passage -> finder.find(claim, passage))
                    .filter(Finding::firm)
                    .max(Comparator.comparingDouble(Finding::share))
                    .map(Finding::support)
                    .orElse(null);
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
