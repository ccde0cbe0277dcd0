package citewire.eval.exam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Plays the chat model of a bot that takes the exam: it knows a question again, and answers with the sentences that are
 * planned for it, citing the passages by the numbers under which the bot has shown them.
 */
public final class LyingModel {

    private static final String UNKNOWN = "I don't know.";

    /** As bots number their passages: {@code [3]}, {@code number="3"}, {@code Source 3:}. */
    private static final Pattern NUMBER =
            Pattern.compile("(?i)(?:\\[|\\b(?:passage|source|document|number)\\W{1,3})(\\d{1,3})\\b");

    private static final Pattern MARKER = Pattern.compile("\\[(\\d+)]");

    /** Enough of a passage to know it again where the bot has cut it. */
    private static final int OPENING = 60;

    /** By their words. */
    private final Map<String, ExamQuestion> questions = new LinkedHashMap<>();

    public LyingModel(List<ExamQuestion> questions) {
        questions.forEach(question -> this.questions.put(Wordings.of(question.text()), question));
    }

    /**
     * What it answers.
     *
     * @param prompt all that the bot has sent, in its order
     */
    public String answer(String prompt) {
        return asked(prompt).map(question -> write(question, prompt)).orElse(UNKNOWN);
    }

    private Optional<ExamQuestion> asked(String prompt) {
        String words = Wordings.of(prompt);
        return questions.entrySet().stream()
                .filter(question -> words.contains(question.getKey()))
                .map(Map.Entry::getValue)
                .max(Comparator.comparingInt(question -> question.text().length()));
    }

    private static String write(ExamQuestion question, String prompt) {
        var written = new ArrayList<String>();
        for (Line line : question.lines()) {
            written.add(cited(line, prompt));
        }
        return String.join(" ", written);
    }

    private static String cited(Line line, String prompt) {
        return MARKER.matcher(line.draft()).replaceAll(marker -> {
            int source = Integer.parseInt(marker.group(1)) - 1;
            return "[" + number(line.sources().get(source), prompt).orElse(1) + "]";
        });
    }

    /** The number that stands nearest before the text in the prompt; empty where the bot has not shown it. */
    private static OptionalInt number(String text, String prompt) {
        int at = prompt.indexOf(text);
        if (at < 0) {
            at = prompt.indexOf(text.substring(0, Math.min(OPENING, text.length())));
        }
        return at < 0
                ? OptionalInt.empty()
                : NUMBER.matcher(prompt.substring(0, at))
                        .results()
                        .mapToInt(found -> Integer.parseInt(found.group(1)))
                        .reduce((one, next) -> next);
    }
}
