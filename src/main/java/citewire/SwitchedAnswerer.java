package citewire;

import citewire.ask.AnswerListener;
import citewire.ask.Answerer;
import citewire.domain.Answer;
import citewire.domain.Question;

/** Answers by the one of several answerers that was chosen last; a question that has begun ends with its own. */
final class SwitchedAnswerer implements Answerer {

    private volatile Answerer current;

    SwitchedAnswerer(Answerer first) {
        current = first;
    }

    void use(Answerer chosen) {
        current = chosen;
    }

    @Override
    public Answer answer(Question question, AnswerListener listener) {
        return current.answer(question, listener);
    }
}
