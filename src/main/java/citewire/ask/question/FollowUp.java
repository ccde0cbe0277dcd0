package citewire.ask.question;

import citewire.domain.Question;
import citewire.domain.Turn;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells by rules whether a question leans on the ones before it, and lends it their words: a pronoun without a name
 * before it ("how old is she?"), a beginning that goes on ("and the men's race?"), or hardly a word of its own ("which
 * line?").
 */
final class FollowUp {

    /** Older turns are about something else. */
    private static final int TURNS = 5;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.-]*");

    private FollowUp() {}

    /** The question with the telling words of those it leans on; as typed where it stands alone. */
    static String standAlone(Question question) {
        return question.conversation().isEmpty() || !leans(question.text())
                ? question.text()
                : question.text() + " " + lent(question.conversation());
    }

    private static boolean leans(String text) {
        var language = FollowWords.of(text);
        if (language.goesOn(text)) {
            return true;
        }
        boolean points = words(text).map(FollowUp::lower).anyMatch(language::points);
        boolean named = language.capitalsTellNames() && named(text, language);
        return !named && language.leans(telling(text).count(), points);
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
        var language = FollowWords.of(text);
        return words(text).filter(word -> language.tells(lower(word)));
    }

    /** Whether a name stands in it; the first word has a capital whatever it is. */
    private static boolean named(String text, FollowWords language) {
        return words(text)
                .skip(1)
                .anyMatch(word ->
                        Character.isUpperCase(word.charAt(0)) && !word.equals("I") && !language.silent(lower(word)));
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group().replaceAll("[.'’-]+$", ""));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
