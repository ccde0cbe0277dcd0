package citewire.frontend.terminal.question;

import citewire.ask.AnswerListener;
import citewire.ask.Answerer;
import citewire.domain.Answer;
import citewire.domain.Question;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.text.StreamedAnswer;

/** Asks a question and shows the answer to a person: as it comes about on a terminal, else when it is whole. */
public final class Asking {

    private final Paper paper;
    private final Answerer answerer;
    private final boolean live;

    public Asking(Paper paper, Answerer answerer, boolean live) {
        this.paper = paper;
        this.answerer = answerer;
        this.live = live;
    }

    public Answer ask(Question question) {
        return live ? streamed(question) : whole(question);
    }

    private Answer streamed(Question question) {
        var stream = new StreamedAnswer(paper.page(), paper.dates());
        Answer answer;
        String shown;
        try {
            answer = answerer.answer(question, stream);
        } finally {
            shown = stream.finish();
        }
        paper.answers().printAfter(shown, answer);
        return answer;
    }

    private Answer whole(Question question) {
        var answer = answerer.answer(question, AnswerListener.NONE);
        paper.answers().print(answer);
        return answer;
    }
}
