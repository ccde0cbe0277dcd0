package citewire.eval.exam;

import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.eval.trial.Trial;
import citewire.eval.trial.TrialKind;
import citewire.eval.trial.TrialMaker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes an exam of a corpus: several questions about an article, each answered with truths and falsehoods in turn. */
public final class ExamMaker {

    /** Several ways to ask about one article, so that each question is another text. */
    private static final List<String> WORDINGS = List.of(
            "What is reported under the headline \"%s\"?",
            "What do we know about this: %s?",
            "Tell me what happened: \"%s\"",
            "Which facts are known about \"%s\"?",
            "What was said about this: %s?");

    /** Falsehoods in an answer, and as many truths before and behind them. */
    private static final int FALSEHOODS = 2;

    private static final Pattern MARKER = Pattern.compile("\\[(\\d+)]");

    private final TrialMaker trials;
    private final long seed;

    /** @param seed another one makes another exam */
    public ExamMaker(TrialMaker trials, long seed) {
        this.trials = trials;
        this.seed = seed;
    }

    /**
     * An exam with falsehoods of every kind, mixed.
     *
     * @param each at most so many falsehoods of a kind
     */
    public Exam make(int each) {
        var falsehoods = byArticle(kind -> !kind.supported(), each);
        var truths = byArticle(TrialKind::supported, each);
        var questions = new ArrayList<ExamQuestion>();
        falsehoods.forEach((article, planted) -> {
            var good = truths.getOrDefault(article, new ArrayDeque<>());
            for (int i = 0; i < WORDINGS.size() && !planted.isEmpty() && !good.isEmpty(); i++) {
                var lines = lines(planted, good);
                var title = lines.title().replace("\"", "'").replaceAll("[.?!]+$", "");
                questions.add(new ExamQuestion(
                        article.value() + "-" + (i + 1), WORDINGS.get(i).formatted(title), lines.all()));
            }
        });
        return new Exam(distinct(questions));
    }

    private record Lines(String title, List<Line> all) {}

    private static Lines lines(Deque<Trial> planted, Deque<Trial> good) {
        var all = new ArrayList<Line>();
        Trial first = good.removeFirst();
        all.add(line(first));
        for (int i = 0; i < FALSEHOODS && !planted.isEmpty(); i++) {
            all.add(line(planted.removeFirst()));
        }
        if (!good.isEmpty()) {
            all.add(line(good.removeFirst()));
        }
        return new Lines(header(first).title(), all);
    }

    private Map<ArticleId, Deque<Trial>> byArticle(Predicate<TrialKind> wanted, int each) {
        var all = new ArrayList<Trial>();
        Arrays.stream(TrialKind.values()).filter(wanted).forEach(kind -> all.addAll(trials.make(kind, each)));
        Collections.shuffle(all, new Random(seed));
        var drafts = new HashMap<ArticleId, Set<String>>();
        var sorted = new LinkedHashMap<ArticleId, Deque<Trial>>();
        for (Trial trial : all) {
            var article = header(trial).id();
            if (drafts.computeIfAbsent(article, id -> new LinkedHashSet<>()).add(Wordings.of(trial.draft()))) {
                sorted.computeIfAbsent(article, id -> new ArrayDeque<>()).add(trial);
            }
        }
        return sorted;
    }

    /** Of the passage that is cited first. */
    private static ArticleHeader header(Trial trial) {
        return trial.evidence().get(cited(trial).getFirst() - 1).article();
    }

    private static List<Integer> cited(Trial trial) {
        return MARKER.matcher(trial.draft())
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .distinct()
                .toList();
    }

    private static Line line(Trial trial) {
        var cited = cited(trial);
        String draft = MARKER.matcher(trial.draft())
                .replaceAll(found ->
                        Matcher.quoteReplacement("[" + (cited.indexOf(Integer.parseInt(found.group(1))) + 1) + "]"));
        var sources = cited.stream()
                .map(number -> trial.evidence().get(number - 1).text())
                .toList();
        return new Line(draft, sources, trial.kind().label(), !trial.supported());
    }

    /** Two articles may share a headline, and the model could not tell their questions apart. */
    private static List<ExamQuestion> distinct(List<ExamQuestion> questions) {
        var texts = new LinkedHashMap<String, ExamQuestion>();
        questions.forEach(question -> texts.putIfAbsent(Wordings.of(question.text()), question));
        return List.copyOf(texts.values());
    }
}
