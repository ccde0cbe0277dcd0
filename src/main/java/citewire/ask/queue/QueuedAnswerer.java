package citewire.ask.queue;

import citewire.ask.AnswerListener;
import citewire.ask.Answerer;
import citewire.ask.Stage;
import citewire.config.Config;
import citewire.domain.Answer;
import citewire.domain.Asker;
import citewire.domain.Provenance;
import citewire.domain.Question;
import citewire.threads.RightOfWay;
import citewire.words.Languages;
import java.time.Duration;

/**
 * Lets a few questions through at a time; the others wait in the line of their server, or of who asks in a direct
 * message, and are told their number. Those that are let through go before all work in the background.
 */
public final class QueuedAnswerer implements Answerer {

    private final Answerer answerer;
    private final Lines lines;
    private final int perGuild;
    private final int places;
    private final RightOfWay way;

    /** @param way that the background gives */
    public QueuedAnswerer(Answerer answerer, Config.Answer config, RightOfWay way) {
        this.answerer = answerer;
        this.places = config.concurrent();
        this.perGuild = config.perGuild();
        this.lines = new Lines(places);
        this.way = way;
    }

    /** Who is interrupted in line is answered that they were. */
    @Override
    public Answer answer(Question question, AnswerListener listener) {
        Lines.Place place;
        try {
            place = enter(question.asker(), listener);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return left(question);
        }
        try {
            return answerAtOnce(question, listener);
        } finally {
            place.close();
        }
    }

    private Lines.Place enter(Asker asker, AnswerListener listener) throws InterruptedException {
        boolean owner = asker.equals(Asker.OWNER);
        String line = asker.guild().isEmpty() ? "member " + asker.member() : asker.guild();
        return lines.enter(line, owner ? places : perGuild, number -> listener.stage(new Stage.Waiting(number)));
    }

    private Answer answerAtOnce(Question question, AnswerListener listener) {
        var claim = way.claim();
        try {
            return answerer.answer(question, listener);
        } finally {
            claim.end();
        }
    }

    private static Answer left(Question question) {
        var words = Languages.of(question.language()).text("answer.left");
        return new Answer.Failed(
                words, "", new Provenance(Provenance.QUOTES, null, null, 0, Duration.ZERO, Duration.ZERO));
    }
}
