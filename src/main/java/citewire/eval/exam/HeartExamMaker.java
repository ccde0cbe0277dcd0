package citewire.eval.exam;

import citewire.domain.Passage;
import citewire.eval.measure.GoldAnswer;
import citewire.eval.question.KnownQuestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes an exam of questions with known answers, for which the chat model needs no article: it knows the answers by heart,
 * and cites what is there for them. Where articles were altered to say something else, and where none holds the answer,
 * what it knows is a falsehood: right in the world, and not borne out by what it cites.
 */
public final class HeartExamMaker {

    private static final String TOLD = "as the articles say";
    private static final String BETTER = "better known than the articles";
    private static final String NOWHERE = "in none of the articles";

    private static final Pattern WHO = Pattern.compile("(?i)^who (?=\\p{Ll}+ )");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Passage> passages;

    /** @param passages those of the articles that a bot is to read */
    public HeartExamMaker(List<Passage> passages) {
        this.passages = List.copyOf(passages);
    }

    /** Of questions with the same words the first; those of which the articles hold nothing to cite are left out. */
    public Exam make(List<KnownQuestion> questions) {
        var distinct = new LinkedHashMap<String, ExamQuestion>();
        for (KnownQuestion question : questions) {
            var lines = lines(question);
            if (!lines.isEmpty()) {
                distinct.putIfAbsent(
                        Wordings.of(question.text()), new ExamQuestion(question.id(), question.text(), lines));
            }
        }
        return new Exam(List.copyOf(distinct.values()));
    }

    private List<Line> lines(KnownQuestion question) {
        var lines = new ArrayList<Line>();
        boolean altered = !question.altered().isEmpty();
        var told = altered ? question.altered() : question.answerable() ? question.answers() : List.<String>of();
        var said = passages(question).stream()
                .flatMap(passage -> saying(passage, told).stream())
                .findFirst();
        if (altered && !question.answers().isEmpty()) {
            said.map(line -> better(line, question)).ifPresent(lines::add);
        }
        said.ifPresent(lines::add);
        if (told.isEmpty() && !question.answers().isEmpty()) {
            nearest(question).map(passage -> nowhere(question, passage)).ifPresent(lines::add);
        }
        return lines;
    }

    private List<Passage> passages(KnownQuestion question) {
        var only = question.question().scope().only();
        return passages.stream()
                .filter(passage ->
                        only == null || only.contains(passage.article().id()))
                .toList();
    }

    private static Optional<Line> saying(Passage passage, List<String> answers) {
        return passage.sentences().stream()
                .map(span -> span.of(passage.text()))
                .filter(sentence -> GoldAnswer.in(sentence, answers))
                .map(sentence -> new Line(sentence + " [1]", List.of(passage.text()), TOLD, false))
                .findFirst();
    }

    private static Line better(Line line, KnownQuestion question) {
        var span = GoldAnswer.spans(line.draft(), question.altered()).getFirst();
        String draft = line.draft().substring(0, span.start())
                + question.answers().getFirst()
                + line.draft().substring(span.end());
        return new Line(draft, line.sources(), BETTER, true);
    }

    private static Line nowhere(KnownQuestion question, Passage passage) {
        String answer = question.answers().getFirst();
        String asked = question.text().replaceAll("[?.\\s]+$", "");
        var who = WHO.matcher(asked);
        String told = who.find() ? answer + " " + asked.substring(who.end()) : "The answer is " + answer;
        return new Line(told + ". [1]", List.of(passage.text()), NOWHERE, true);
    }

    /** The passage that shares most words with the question. */
    private Optional<Passage> nearest(KnownQuestion question) {
        var asked = words(question.text());
        return passages(question).stream()
                .max(Comparator.comparingLong(passage ->
                        words(passage.text()).stream().filter(asked::contains).count()));
    }

    private static Set<String> words(String text) {
        return Set.copyOf(BETWEEN.splitAsStream(text.toLowerCase(java.util.Locale.ROOT))
                .distinct()
                .toList());
    }
}
