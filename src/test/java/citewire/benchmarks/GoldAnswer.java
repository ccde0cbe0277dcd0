package citewire.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whether a text holds an answer: its words, one behind the other, without case and punctuation. */
public final class GoldAnswer {

    private GoldAnswer() {}

    public static boolean in(String text, List<String> answers) {
        String words = words(text);
        return answers.stream().map(GoldAnswer::words).anyMatch(answer -> !answer.isBlank() && words.contains(answer));
    }

    /** Lower-cased words with a blank before and behind each. */
    private static String words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" ", " ", " "));
    }
}
