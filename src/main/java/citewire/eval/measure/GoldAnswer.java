package citewire.eval.measure;

import citewire.domain.TextSpan;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whether a text holds an answer: its words, one behind the other, without case and punctuation. */
public final class GoldAnswer {

    private static final String BETWEEN = "[^\\p{L}\\p{N}]+";

    private GoldAnswer() {}

    public static boolean in(String text, List<String> answers) {
        String words = words(text);
        return answers.stream().map(GoldAnswer::words).anyMatch(answer -> !answer.isBlank() && words.contains(answer));
    }

    /** Where the answers stand in the text, in order, without overlap. */
    public static List<TextSpan> spans(String text, List<String> answers) {
        String any = answers.stream()
                .map(answer -> words(answer).strip())
                .filter(answer -> !answer.isEmpty())
                .map(answer -> Stream.of(answer.split(" ")).map(Pattern::quote).collect(Collectors.joining(BETWEEN)))
                .collect(Collectors.joining("|"));
        if (any.isEmpty()) {
            return List.of();
        }
        var pattern = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])");
        return pattern.matcher(text)
                .results()
                .map(found -> new TextSpan(found.start(), found.end()))
                .toList();
    }

    /** Lower-cased words with a blank before and behind each. */
    private static String words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split(BETWEEN, -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" ", " ", " "));
    }
}
