package citewire.ask.check;

import citewire.domain.Passage;
import citewire.domain.PassageId;
import citewire.index.TextAnalysis;
import citewire.text.Addressed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what a sentence adds to what its passages say: a clause of which they hold hardly a word, or a long run of words
 * that are none of theirs. A true beginning must not carry a made-up end, nor a name alone a made-up deed. For one
 * question's evidence, and not for several threads at once.
 */
final class Additions {

    private static final Pattern CLAUSE =
            Pattern.compile("[,;:()…—–]\\s+|\\s[—–-]\\s|[.!?]\\s+|\\s+(?=(?:and|but|while|because)\\s)");

    private static final Pattern TELLING = Pattern.compile("(?<![\\p{L}\\p{N}'’-])\\p{Ll}[\\p{L}'’-]+");

    /** Words that every clause may have. */
    private static final Set<String> COMMON = Set.of(
            "has",
            "have",
            "had",
            "were",
            "been",
            "being",
            "his",
            "her",
            "its",
            "our",
            "your",
            "you",
            "she",
            "him",
            "them",
            "who",
            "which",
            "what",
            "when",
            "where",
            "from",
            "about",
            "after",
            "before",
            "over",
            "under",
            "than",
            "would",
            "could",
            "should",
            "may",
            "might",
            "must",
            "can",
            "did",
            "does",
            "do",
            "he",
            "we",
            "so",
            "up",
            "out",
            "more",
            "also",
            "said",
            "says",
            "say",
            "all",
            "any",
            "some",
            "one",
            "other",
            "while",
            "because",
            "how",
            "why",
            "now",
            "according");

    /** In a clause with fewer words of its own, one that is said in other words may be all of them. */
    private static final int FEW = 2;

    /** From so many words on, one that is held may be there by chance. */
    private static final int MANY = 4;

    /** A paraphrase comes back to the passage's words before. */
    private static final int RUN = 4;

    private final TextAnalysis analysis;
    private final Map<PassageId, Set<String>> read = new HashMap<>();

    Additions(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /** The first of them, as it stands in the sentence. */
    Optional<String> in(String sentence, List<Support> supports) {
        var held = held(supports);
        var run = new ArrayList<String>();
        for (String clause : CLAUSE.split(sentence, -1)) {
            var telling = telling(clause);
            long known = telling.stream().filter(held::contains).count();
            if (telling.size() >= FEW && known <= (telling.size() >= MANY ? telling.size() / MANY : 0)) {
                return Optional.of(clause.strip());
            }
            for (String word : telling) {
                run.add(word);
                if (held.contains(word)) {
                    run.clear();
                } else if (run.size() == RUN) {
                    return Optional.of(clause.strip());
                }
            }
        }
        return Optional.empty();
    }

    /** Its words that are neither names nor figures, in order. */
    private List<String> telling(String clause) {
        String words = TELLING.matcher(clause)
                .results()
                .map(word -> word.group())
                .filter(word -> !COMMON.contains(word))
                .collect(Collectors.joining(" "));
        return analysis.terms(words).stream()
                .map(TextAnalysis.Term::value)
                .distinct()
                .toList();
    }

    private Set<String> held(List<Support> supports) {
        var held = new HashSet<String>();
        supports.forEach(
                support -> held.addAll(read.computeIfAbsent(support.passage().id(), id -> words(support.passage()))));
        return held;
    }

    /** Its words and its headline's, but for orders to who reads it. */
    private Set<String> words(Passage passage) {
        var told = passage.sentences().stream()
                .map(span -> span.of(passage.text()))
                .filter(sentence -> !Addressed.toAMachine(sentence));
        return Stream.concat(Stream.of(passage.article().title()), told)
                .flatMap(text -> analysis.terms(text).stream())
                .map(TextAnalysis.Term::value)
                .collect(Collectors.toSet());
    }
}
