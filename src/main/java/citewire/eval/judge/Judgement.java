package citewire.eval.judge;

import citewire.domain.Answer;

/**
 * What two judges say of an answer's sentences, which both see as a reader does: with the quotes shown behind [n].
 *
 * @param checker the bot's own check
 * @param strict the one that shares nothing with it
 */
public record Judgement(Support checker, Support strict) {

    /** Of an answer that cites nothing. */
    public static final Judgement NONE = new Judgement(Support.NONE, Support.NONE);

    public static Judgement of(Answer answer, SentenceJudge checker, SentenceJudge strict) {
        return answer instanceof Answer.Cited cited
                ? new Judgement(Support.of(cited, checker), Support.of(cited, strict))
                : NONE;
    }
}
