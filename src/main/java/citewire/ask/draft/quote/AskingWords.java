package citewire.ask.draft.quote;

import citewire.ask.question.time.AskedLanguage;
import citewire.text.ListFile;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words with which a language asks, as English has them. What a question asks for, and which of its words tell, was
 * learnt from English questions; in another language its asking words alone would be taken for what it asks about.
 */
final class AskingWords {

    private static final AskingWords GERMAN = new AskingWords("asking-de.txt");

    private final Map<String, String> english;
    private final Pattern any;

    private AskingWords(String list) {
        this.english = ListFile.entries(AskingWords.class, list).stream()
                .map(line -> line.split(" = ", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
        this.any = Pattern.compile(english.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.joining("|", "(?iu)(?<![\\p{L}\\p{N}-])(?:", ")(?![\\p{L}\\p{N}-])")));
    }

    /** The question with English asking words; as typed where it is English, or in a language without a list. */
    static String inEnglish(String question) {
        return AskedLanguage.of(question).equals(Locale.GERMAN) ? GERMAN.replaced(question) : question;
    }

    private String replaced(String question) {
        return any.matcher(question)
                .replaceAll(found -> Matcher.quoteReplacement(
                        english.getOrDefault(found.group().toLowerCase(Locale.ROOT), found.group())));
    }
}
