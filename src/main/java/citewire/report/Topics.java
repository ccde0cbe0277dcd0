package citewire.report;

import citewire.index.TextAnalysis;
import citewire.report.WeeklyReport.Topic;
import citewire.state.report.ReportStore.Uncovered;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that questions of several members share. A word of one member alone could be anything, their own name too, and is never
 * told; nor is a number, an address or a whole question.
 */
final class Topics {

    /** What two members ask about is no secret of one. */
    private static final int MEMBERS = 2;

    private static final int MOST = 10;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]{2,30}");

    private final TextAnalysis analysis;

    Topics(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    List<Topic> of(List<Uncovered> questions) {
        Map<String, Set<String>> askers = new HashMap<>();
        Map<String, String> shown = new HashMap<>();
        for (Uncovered each : questions) {
            for (var term : analysis.terms(each.question())) {
                String word = term.span().of(each.question());
                if (WORD.matcher(word).matches()) {
                    askers.computeIfAbsent(term.value(), value -> new HashSet<>())
                            .add(each.asker());
                    shown.putIfAbsent(term.value(), word.toLowerCase(Locale.ROOT));
                }
            }
        }
        return askers.entrySet().stream()
                .filter(word -> word.getValue().size() >= MEMBERS)
                .map(word -> new Topic(
                        shown.getOrDefault(word.getKey(), word.getKey()),
                        word.getValue().size()))
                .sorted(Comparator.comparingInt(Topic::members).reversed().thenComparing(Topic::word))
                .limit(MOST)
                .toList();
    }
}
