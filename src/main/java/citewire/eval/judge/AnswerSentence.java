package citewire.eval.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A sentence of an answer as a reader sees it, and what stands cited behind it.
 *
 * @param text without markers, and without what the bot says beside it: dates, words of caution
 * @param numbers the citations', each once; never empty
 */
public record AnswerSentence(String text, List<Integer> numbers) {

    private static final Pattern SENTENCE = Pattern.compile("(?s)(.*?)\\s*((?:\\[\\d+])+)[.,;]?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** What is the bot's own: the age of its sources, the day of an opening, which day "Tuesday" is, a word of caution. */
    private static final Pattern OWN = Pattern.compile("(?m)^As of [^\\n]*:(?:\\n|$)|^\\d{1,2} \\p{L}+ \\d{4}: "
            + "|\\((?:\\p{L}[^():]{0,24}: \\d{1,2} \\p{L}{3,9} \\d{4}(?:; )?)+\\)"
            + "|\\((?:loosely, see the source|a later report says otherwise)\\)|^[-*•] ");

    public AnswerSentence {
        numbers = List.copyOf(numbers);
    }

    /** Those of an answer, in order; words behind the last marker are not among them. */
    public static List<AnswerSentence> of(String answer) {
        var sentences = new ArrayList<AnswerSentence>();
        var found = SENTENCE.matcher(answer);
        while (found.find()) {
            String text = OWN.matcher(found.group(1).strip()).replaceAll("").strip();
            var numbers = NUMBER.matcher(found.group(2))
                    .results()
                    .map(number -> Integer.parseInt(number.group()))
                    .distinct()
                    .toList();
            sentences.add(new AnswerSentence(text, numbers));
        }
        return sentences;
    }
}
