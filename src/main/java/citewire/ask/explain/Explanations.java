package citewire.ask.explain;

import citewire.ask.AnswerListener;
import citewire.ask.Answerer;
import citewire.domain.Answer;
import citewire.domain.Question;
import citewire.domain.kept.Making;
import citewire.domain.kept.ShownAt;
import citewire.state.AnswerStore;
import citewire.state.ArticleStore;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Keeps how answers came about, by the id under which the log tells of them: in the store, for as long as the owner
 * wants, and the newest in memory too, from their first sentence on. Safe for many threads.
 */
public final class Explanations implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Explanations.class);

    /** Those that are coming about, and those that the store may not have yet. */
    private static final int IN_MEMORY = 50;

    private final AnswerStore store;
    private final Whereabouts whereabouts;
    private final Supplier<Making> making;
    private final @Nullable AnswerLog log;
    private final Map<String, ExplanationRecorder> newest = new LinkedHashMap<>();

    /**
     * @param life how long an answer is kept in the store; zero keeps none there
     * @param making what an answer that is begun now is made with
     */
    public Explanations(AnswerStore store, ArticleStore articles, Duration life, Supplier<Making> making) {
        this.store = store;
        this.whereabouts = new Whereabouts(articles);
        this.making = making;
        this.log = life.isZero() ? null : new AnswerLog(store, life);
    }

    /** The same answers, kept and explained from now on. */
    public Answerer explaining(Answerer answerer) {
        return (question, listener) -> explained(answerer, question, listener);
    }

    /** Tells which message shows an answer. */
    public void shown(String id, ShownAt place) {
        if (log != null) {
            log.shown(id, place);
        }
    }

    /** Tells that no message shows an answer any more. */
    public void hidden(String id) {
        if (log != null) {
            log.shown(id, null);
        }
    }

    /** Notes that what one member alone saw is shown to all; true once for each answer that is kept in the store. */
    public boolean share(String id) {
        if (log == null) {
            return false;
        }
        log.flush();
        return store.share(id);
    }

    /** False where a message is known not to show that answer any more; true also where nothing is known of it. */
    public boolean mayStandIn(String id, String message) {
        if (log == null) {
            return true;
        }
        log.flush();
        return store.find(id)
                .map(kept -> kept.shown() != null && kept.shown().message().equals(message))
                .orElse(true);
    }

    /** Empty for an answer that was forgotten or never was. */
    public Optional<Explanation> of(String id) {
        var live = inMemory(id).map(ExplanationRecorder::soFar);
        return live.filter(why -> why.answer().outcome() == null)
                .or(() -> store.find(id).map(kept -> new Explanation(kept, whereabouts.passages(kept))))
                .or(() -> live.map(why -> new Explanation(whereabouts.located(why), why.passages())));
    }

    private Answer explained(Answerer answerer, Question question, AnswerListener listener) {
        String named = MDC.get(Answerer.ID);
        var made = making();
        if (made == null) {
            return answerer.answer(question, listener);
        }
        var recorder = new ExplanationRecorder(named == null ? "" : named, question, made, listener);
        if (named != null) {
            remember(named, recorder);
        }
        Answer answer = answerer.answer(question, recorder);
        recorder.finished(answer);
        String id = answer.provenance().id();
        if (!id.isEmpty()) {
            remember(id, recorder);
            if (log != null) {
                log.keep(() -> whereabouts.located(recorder.soFar()));
                log.askedBy(id, question.asker().member());
            }
        }
        return answer;
    }

    /** Forgets a member's answers in memory, and sees to it that those before are in the store, to be forgotten there. */
    public void forget(String member) {
        synchronized (newest) {
            newest.values().removeIf(recorder -> recorder.isOf(member));
        }
        if (log != null) {
            log.flush();
        }
    }

    /** What an answer quotes, in the order of its citations. */
    public List<QuoteInContext> quotes(Explanation why) {
        return whereabouts.quotes(why.answer());
    }

    /** Null where it cannot be told; the answer is given all the same. */
    private @Nullable Making making() {
        try {
            return making.get();
        } catch (RuntimeException e) {
            LOG.warn("Cannot tell what an answer is made with, so that it is not kept", e);
            return null;
        }
    }

    private Optional<ExplanationRecorder> inMemory(String id) {
        synchronized (newest) {
            return Optional.ofNullable(newest.get(id));
        }
    }

    private void remember(String id, ExplanationRecorder recorder) {
        synchronized (newest) {
            newest.put(id, recorder);
            if (newest.size() > IN_MEMORY) {
                newest.remove(newest.keySet().iterator().next());
            }
        }
    }

    /** Writes what is not yet in the store. */
    @Override
    public void close() {
        if (log != null) {
            log.close();
        }
    }
}
