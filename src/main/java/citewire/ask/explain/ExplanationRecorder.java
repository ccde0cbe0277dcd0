package citewire.ask.explain;

import citewire.ask.AnswerListener;
import citewire.ask.Stage;
import citewire.ask.check.DraftSentence;
import citewire.ask.check.Verdict;
import citewire.ask.draft.Evidence;
import citewire.ask.explain.Checked.Fate;
import citewire.ask.retrieve.Ranking;
import citewire.domain.Answer;
import citewire.domain.Question;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down how an answer comes about while another listener watches it; read at any time by any thread. */
final class ExplanationRecorder implements AnswerListener {

    private final Question question;
    private final AnswerListener watching;
    private final List<Checked> checks = new ArrayList<>();
    private List<Candidate> candidates = List.of();
    private String searchedFor;
    private @Nullable Answer answer;

    ExplanationRecorder(Question question, AnswerListener watching) {
        this.question = question;
        this.watching = watching;
        this.searchedFor = question.text();
    }

    synchronized void finished(Answer given) {
        answer = given;
    }

    synchronized Explanation soFar() {
        return new Explanation(question, searchedFor, candidates, checks, answer);
    }

    @Override
    public void stage(Stage stage) {
        watching.stage(stage);
    }

    @Override
    public void searched(String text, Ranking ranking, Evidence evidence) {
        synchronized (this) {
            searchedFor = text;
            candidates = Candidate.of(ranking, evidence);
        }
        watching.searched(text, ranking, evidence);
    }

    @Override
    public void checked(DraftSentence sentence, Verdict verdict) {
        synchronized (this) {
            checks.add(new Checked(sentence.text(), sentence.cited(), verdict, Fate.STOOD));
        }
        watching.checked(sentence, verdict);
    }

    @Override
    public void sentence(String sentence) {
        watching.sentence(sentence);
    }

    @Override
    public void restarted() {
        synchronized (this) {
            checks.replaceAll(Checked::takenBack);
        }
        watching.restarted();
    }
}
