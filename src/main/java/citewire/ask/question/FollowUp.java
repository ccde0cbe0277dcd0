package citewire.ask.question;

import citewire.domain.Question;
import citewire.domain.Turn;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells by rules whether a question leans on the ones before it, and lends it their words: a pronoun without a name
 * before it ("how old is she?"), a beginning that goes on ("and the men's race?"), or hardly a word of its own ("which
 * line?").
 */
final class FollowUp {

    /** With fewer telling words a question without a name says too little to stand alone. */
    private static final int TELLING = 4;

    /** Older turns are about something else. */
    private static final int TURNS = 5;

    private static final Pattern GOES_ON = Pattern.compile(
            "(?i)^(?:and|but|so|also|then|what about|how about|what else|who else|where else|anything else|why not|how so)\\b.*");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.-]*");

    private static final Set<String> POINTING = Set.of(
            "he", "she", "it", "they", "him", "her", "them", "his", "hers", "its", "their", "theirs", "that", "this",
            "those", "these", "there");

    /** What asks or joins, and says nothing of what is asked about. */
    private static final Set<String> SILENT = Set.of(
            "who",
            "who's",
            "whose",
            "whom",
            "what",
            "what's",
            "when",
            "where",
            "which",
            "why",
            "how",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "did",
            "do",
            "does",
            "has",
            "have",
            "had",
            "will",
            "would",
            "can",
            "could",
            "should",
            "may",
            "might",
            "the",
            "a",
            "an",
            "of",
            "in",
            "on",
            "at",
            "to",
            "for",
            "from",
            "by",
            "with",
            "about",
            "and",
            "or",
            "but",
            "so",
            "also",
            "then",
            "any",
            "some",
            "please",
            "many",
            "much",
            "long",
            "old",
            "else",
            "again",
            "tell",
            "me",
            "you",
            "i",
            "we",
            "us",
            "my",
            "your",
            "happened",
            "really",
            "there",
            "not");

    private FollowUp() {}

    /** The question with the telling words of those it leans on; as typed where it stands alone. */
    static String standAlone(Question question) {
        return question.conversation().isEmpty() || !leans(question.text())
                ? question.text()
                : question.text() + " " + lent(question.conversation());
    }

    private static boolean leans(String text) {
        if (GOES_ON.matcher(text.strip()).matches()) {
            return true;
        }
        boolean named = named(text);
        boolean points = words(text).map(FollowUp::lower).anyMatch(POINTING::contains);
        return !named && (points || telling(text).count() < TELLING);
    }

    /** Back to the last question that stands alone. */
    private static String lent(List<Turn> conversation) {
        int from = conversation.size() - 1;
        while (from > 0
                && from > conversation.size() - TURNS
                && leans(conversation.get(from).question())) {
            from--;
        }
        return conversation.subList(from, conversation.size()).stream()
                .flatMap(turn -> telling(turn.question()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> telling(String text) {
        return words(text).filter(word -> !SILENT.contains(lower(word)) && !POINTING.contains(lower(word)));
    }

    /** Whether a name stands in it; the first word has a capital whatever it is. */
    private static boolean named(String text) {
        return words(text)
                .skip(1)
                .anyMatch(word ->
                        Character.isUpperCase(word.charAt(0)) && !word.equals("I") && !SILENT.contains(lower(word)));
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group().replaceAll("[.'’-]+$", ""));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
