package citewire.ask.suggest;

import citewire.ask.AnswerListener;
import citewire.ask.Answerer;
import citewire.domain.Answer;
import citewire.domain.Citation;
import citewire.domain.Question;
import citewire.domain.Scope;
import citewire.state.ArticleStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a reader of an answer may ask next: questions that sentences of the cited articles answer, and of which neither the
 * question nor the answer told. Each is asked, of quotes alone, before it is proposed, and proposed only where the very
 * sentence answers it.
 */
public final class NextQuestions {

    /** As many as are read at a glance. */
    private static final int MOST = 3;

    /** Each that is tried costs a search. */
    private static final int TRIED = 8;

    /** Of one kind, so that not everybody who is named is asked for. */
    private static final int OF_A_KIND = 2;

    private final Answerer quoting;
    private final ArticleStore articles;
    private final ClueReader reader = new ClueReader();

    /** @param quoting answers without a model */
    public NextQuestions(Answerer quoting, ArticleStore articles) {
        this.quoting = quoting;
        this.articles = articles;
    }

    /**
     * At most three, none behind an answer without sources.
     *
     * @param asked what was answered, as who would ask on would ask it now
     */
    public List<String> after(Answer given, Question asked) {
        if (!(given instanceof Answer.Cited cited)) {
            return List.of();
        }
        var chosen = new ArrayList<String>();
        for (var clue : clues(cited, asked)) {
            if (chosen.size() < MOST) {
                ways(clue, asked.language())
                        .filter(way -> answers(way, clue, asked))
                        .findFirst()
                        .ifPresent(chosen::add);
            }
        }
        return chosen;
    }

    /** In the reader's language where it asks for a name alone; else, and where that is not answered, in its article's. */
    private static Stream<String> ways(Clue clue, Locale reader) {
        var own = Tongue.of(reader).filter(tongue -> !clue.name().isEmpty());
        return Stream.concat(
                        own.stream().map(tongue -> tongue.asking(clue.kind(), clue.name())), Stream.of(clue.question()))
                .distinct();
    }

    private List<Clue> clues(Answer.Cited cited, Question asked) {
        var questions = new HashSet<String>();
        var untold = cited.citations().stream()
                .flatMap(citation -> clues(citation, asked))
                .filter(clue -> !told(clue, cited, asked))
                .filter(clue -> questions.add(clue.question().toLowerCase(Locale.ROOT)))
                .toList();
        return Stream.of(Clue.Kind.values())
                .flatMap(kind ->
                        untold.stream().filter(clue -> clue.kind() == kind).limit(OF_A_KIND))
                .sorted(Comparator.comparing(Clue::kind))
                .limit(TRIED)
                .toList();
    }

    private Stream<Clue> clues(Citation citation, Question asked) {
        return articles.find(citation.article().id(), asked.asker().reader()).stream()
                .flatMap(stored -> reader.of(stored.article()).stream());
    }

    /** Whether the answer quotes its sentence, or the question names whom it asks for. */
    private static boolean told(Clue clue, Answer.Cited cited, Question asked) {
        return cited.citations().stream()
                        .flatMap(citation -> citation.quotes().stream())
                        .map(NextQuestions::plain)
                        .anyMatch(quote -> overlap(quote, plain(clue.sentence())))
                || ways(clue, asked.language()).map(NextQuestions::plain).anyMatch(plain(asked.text())::equals);
    }

    private boolean answers(String question, Clue clue, Question asked) {
        var next = new Question(
                question,
                asked.at(),
                Scope.EVERYTHING,
                List.of(),
                asked.asker(),
                asked.language(),
                asked.zone(),
                asked.style());
        return quoting.answer(next, AnswerListener.NONE) instanceof Answer.Cited answer
                && answer.citations().stream()
                        .flatMap(citation -> citation.quotes().stream())
                        .anyMatch(quote -> overlap(plain(quote), plain(clue.sentence())));
    }

    /** A quote may leave out a dateline, or go on. */
    private static boolean overlap(String one, String other) {
        return one.contains(other) || other.contains(one);
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
