package citewire.ask.explain;

import citewire.ask.AnswerListener;
import citewire.ask.Answerer;
import citewire.domain.Answer;
import citewire.domain.Question;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.MDC;

/** Remembers how the newest answers came about, by the id under which their front end logs them. Safe for many threads. */
public final class Explanations {

    private final int kept;
    private final Map<String, ExplanationRecorder> recorders = new LinkedHashMap<>();

    /** @param kept how many answers are remembered; the oldest are forgotten first */
    public Explanations(int kept) {
        this.kept = kept;
    }

    /** The same answers, explained from now on. */
    public Answerer explaining(Answerer answerer) {
        return (question, listener) -> explained(answerer, question, listener);
    }

    /** Empty for an answer that was forgotten or never was. */
    public synchronized Optional<Explanation> of(String id) {
        return Optional.ofNullable(recorders.get(id)).map(ExplanationRecorder::soFar);
    }

    private Answer explained(Answerer answerer, Question question, AnswerListener listener) {
        var recorder = new ExplanationRecorder(question, listener);
        String id = MDC.get(Answerer.ID);
        if (id != null) {
            keep(id, recorder);
        }
        Answer answer = answerer.answer(question, recorder);
        recorder.finished(answer);
        return answer;
    }

    private synchronized void keep(String id, ExplanationRecorder recorder) {
        recorders.put(id, recorder);
        if (recorders.size() > kept) {
            recorders.remove(recorders.keySet().iterator().next());
        }
    }
}
