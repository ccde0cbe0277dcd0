package citewire.watch;

import citewire.domain.Answer;
import citewire.domain.Citation;
import citewire.state.AnswerStore;
import citewire.state.ArticleStore;
import citewire.state.ChangedSource;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the answers in a chat whose articles no longer say what was quoted. All it knows lies in the store: it hears of what
 * other processes take in, and goes on where an earlier run stopped.
 */
public final class Corrections {

    /** Looked at in one go. */
    private static final int AT_ONCE = 500;

    private final AnswerStore answers;
    private final ArticleStore articles;
    private final Duration young;
    private final Clock clock;
    private final QuoteFates fates = new QuoteFates();

    /** @param young older answers are not corrected; zero corrects none */
    public Corrections(AnswerStore answers, ArticleStore articles, Duration young, Clock clock) {
        this.answers = answers;
        this.articles = articles;
        this.young = young;
        this.clock = clock;
    }

    /** Those to be told, of the newest answers first. What changed without touching a quote is settled here. */
    public List<Correction> pending() {
        if (young.isZero()) {
            return List.of();
        }
        var pending = new ArrayList<Correction>();
        for (ChangedSource source : answers.changedSources(clock.instant().minus(young), AT_ONCE)) {
            correction(source)
                    .filter(correction -> !correction.told().equals(source.told()))
                    .ifPresentOrElse(pending::add, () -> answers.compared(source, source.told()));
        }
        return pending;
    }

    /** Takes a correction on, so that nobody else tells it; false where somebody has. */
    public boolean take(Correction correction) {
        return answers.compared(correction.source(), correction.told());
    }

    /** Gives one back that could not be told. */
    public void giveBack(Correction correction) {
        answers.notCompared(correction.source());
    }

    /** The number of the latest change of articles. */
    public long sequence() {
        return articles.sequence();
    }

    private Optional<Correction> correction(ChangedSource source) {
        var shown = source.answer().shown();
        var outcome = source.answer().outcome();
        return shown == null || outcome == null || !(outcome.answer() instanceof Answer.Cited cited)
                ? Optional.empty()
                : cited.citations().stream()
                        .filter(citation -> citation.article().id().equals(source.article()))
                        .findFirst()
                        .flatMap(citation -> articles.find(source.article())
                                .map(now -> new Correction(
                                        shown,
                                        citation.n(),
                                        now.article().header(),
                                        fallen(citation, fate -> fates.of(fate, citation.article(), now)),
                                        source)))
                        .filter(correction -> !correction.quotes().isEmpty());
    }

    private static List<Correction.Quote> fallen(Citation citation, Function<String, QuoteFate> fate) {
        return citation.quotes().stream()
                .map(quote -> new Correction.Quote(quote, fate.apply(quote)))
                .filter(quote -> quote.fate().corrected())
                .toList();
    }
}
