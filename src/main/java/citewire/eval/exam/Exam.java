package citewire.eval.exam;

import citewire.eval.exam.ExamResult.Passed;
import citewire.eval.judge.StrictJudge;
import citewire.text.SentenceSplitter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Questions, what a lying model answers to them, and how a bot's answers are marked. A falsehood has reached a reader when
 * its words stand in the answer, one behind the other; what the bot makes of numbers, layout and case is not looked at.
 */
public record Exam(List<ExamQuestion> questions) {

    private static final StrictJudge JUDGE = new StrictJudge();
    private static final SentenceSplitter SPLITTER = new SentenceSplitter();
    private static final Pattern MARKER = Pattern.compile("\\s*\\[\\d+]");

    public Exam {
        questions = List.copyOf(questions);
        var texts = new HashSet<String>();
        questions.forEach(question -> {
            if (!texts.add(Wordings.of(question.text()))) {
                throw new IllegalArgumentException("two questions read \"" + question.text() + "\"");
            }
        });
    }

    /** The chat model that an examinee has to be given. */
    public LyingModel model() {
        return new LyingModel(questions);
    }

    private static boolean borneOut(Line line) {
        var sentences = line.sources().stream()
                .flatMap(source -> SPLITTER.split(source).stream().map(span -> span.of(source)))
                .toList();
        String bare = MARKER.matcher(line.draft()).replaceAll("");
        return JUDGE.borneOut(bare, sentences);
    }

    /**
     * Marks a bot's answers.
     *
     * @param answers by the question's id: what a reader was shown, empty where the bot declined
     */
    public ExamResult mark(String examinee, Map<String, String> answers) {
        var passed = new ArrayList<Passed>();
        int unanswered = 0;
        for (ExamQuestion question : questions) {
            String answer = answers.get(question.id());
            if (answer == null) {
                unanswered++;
                continue;
            }
            String words = Wordings.of(answer);
            for (Line line : question.lines()) {
                passed.add(new Passed(question.id(), line, words.contains(Wordings.of(line.draft())), borneOut(line)));
            }
        }
        return new ExamResult(examinee, passed, unanswered);
    }
}
