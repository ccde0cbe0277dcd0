package citewire.ask.replay;

import citewire.ask.AnswerPipeline;
import citewire.ask.explain.Explanations;
import citewire.domain.Answer;
import citewire.domain.Citation;
import citewire.domain.Provenance;
import citewire.domain.kept.KeptAnswer;
import citewire.domain.kept.KeptQuestion;
import citewire.state.ArticleStore;
import citewire.state.ArticlesSince;
import java.util.List;
import java.util.Optional;

/** Asks anew what was answered before, as of then: quotes byte for byte, what a model wrote by checking it again. */
public final class Replay {

    private final Explanations explanations;
    private final ArticleStore articles;
    private final AnswerPipeline quoting;
    private final Recheck recheck;
    private final Differences differences;

    /** @param quoting answers without a model */
    public Replay(
            Explanations explanations,
            ArticleStore articles,
            AnswerPipeline quoting,
            Recheck recheck,
            Differences differences) {
        this.explanations = explanations;
        this.articles = articles;
        this.quoting = quoting;
        this.recheck = recheck;
        this.differences = differences;
    }

    /**
     * Empty for an answer that is not kept.
     *
     * @throws RuntimeException where the search breaks
     */
    public Optional<Replayed> of(String id) {
        return explanations.of(id).map(why -> replayed(why.answer()));
    }

    private Replayed replayed(KeptAnswer given) {
        var since = articles.since(given.making().sequence(), given.making().begun());
        return new Replayed(given, again(given, since), differences.since(given, since));
    }

    private Again again(KeptAnswer given, ArticlesSince since) {
        var outcome = given.outcome();
        if (outcome == null) {
            return new Again.NotPossible("It is still coming about.");
        }
        return switch (outcome.answer()) {
            case Answer.Failed failed ->
                new Again.NotPossible("It failed; the log tells why, under " + failed.incident() + ".");
            case Answer.Cited cited ->
                byModel(cited) ? new Again.Rechecked(recheck.of(given)) : answered(cited, given, since);
            case Answer.Declined declined ->
                byModel(declined) ? notAskedAgain(declined) : answered(declined, given, since);
            case Answer.Chat chat -> answered(chat, given, since);
        };
    }

    private static Again notAskedAgain(Answer.Declined declined) {
        return new Again.NotPossible("The model " + declined.provenance().drafter()
                + " said that the articles do not hold the answer, or not for now or not for sure; it is not asked"
                + " again.");
    }

    private Again answered(Answer answer, KeptAnswer given, ArticlesSince since) {
        var question = given.question();
        var then = asked(answer, since.came().isEmpty() ? question : question.except(since.came()));
        return new Again.Answered(then, since.came().isEmpty() ? then : asked(answer, question));
    }

    private Again.Asked asked(Answer given, KeptQuestion question) {
        Answer now = quoting.again(question);
        return new Again.Asked(now, same(given, now));
    }

    private static boolean byModel(Answer answer) {
        return !answer.provenance().drafter().equals(Provenance.QUOTES);
    }

    private static boolean same(Answer given, Answer now) {
        return given.getClass().equals(now.getClass())
                && given.text().equals(now.text())
                && (!(given instanceof Answer.Cited cited)
                        || !(now instanceof Answer.Cited again)
                        || (cited.highlights().equals(again.highlights())
                                && cited.standing().equals(again.standing())
                                && quoted(cited.citations()).equals(quoted(again.citations()))));
    }

    private static List<String> quoted(List<Citation> citations) {
        return citations.stream()
                .map(citation -> citation.n() + " " + citation.article().id() + " " + citation.quotes())
                .toList();
    }
}
