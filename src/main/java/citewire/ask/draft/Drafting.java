package citewire.ask.draft;

import citewire.ask.draft.prompt.NewsPrompt;
import citewire.ask.draft.quote.QuoteDraft;
import citewire.ask.draft.quote.QuoteDrafter;
import citewire.config.Config;
import citewire.domain.AnswerStyle;
import citewire.domain.Question;
import citewire.model.call.ModelCall;
import citewire.model.call.ModelCall.Patience;
import citewire.model.call.ModelCalls;
import citewire.model.call.ModelLadder;
import dev.langchain4j.model.chat.StreamingChatModel;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** All drafters behind the one chain: the chat models where there are some, and the articles' own sentences. */
public final class Drafting {

    /** Read out of memory; the limit only guards the wait. */
    private static final NewsChain.Bounds QUOTING =
            new NewsChain.Bounds(new Patience(Duration.ofSeconds(10), Duration.ofSeconds(10)), Long.MAX_VALUE);

    private final QuoteDrafter quotes;
    private final ModelLadder models;
    private final NewsChain chain;
    private final SecondOpinion opinion = new SecondOpinion();
    private final RandomGenerator random;

    /**
     * @param random makes the nonces; has to be one that nobody can guess, safe for several threads
     * @param nanos a clock that only runs forward, such as {@code System::nanoTime}
     */
    public Drafting(
            QuoteDrafter quotes, ModelLadder models, Config.Answer config, RandomGenerator random, LongSupplier nanos) {
        this.quotes = quotes;
        this.models = models;
        this.chain = new NewsChain(config.maxCharacters(), nanos);
        this.random = random;
    }

    /** The version of the rules that a chat model writes by. */
    public static String promptVersion() {
        return NewsPrompt.VERSION;
    }

    /** The name of the best chat model; empty where there is none. */
    public Optional<String> model() {
        return models.best();
    }

    /** The calls of chat models that an answer may make. */
    public ModelCalls calls(Question question) {
        return models.open(question);
    }

    /**
     * Lets a chat model write; what fails comes from the draft.
     *
     * @param now on the asker's calendar
     */
    public Draft byModel(String question, ZonedDateTime now, AnswerStyle style, Evidence evidence, ModelCall call) {
        var bounds = new NewsChain.Bounds(call.patience(), call.room());
        return begin(question, evidence, call.streaming(), request(now, style, bounds));
    }

    /**
     * What a chat model says of sentences in doubt, by their places; it may leave some out.
     *
     * @throws RuntimeException where the model fails
     */
    public Map<Integer, Boolean> secondOpinion(List<Doubt> doubts, ModelCall call) {
        return opinion.of(doubts, call, Long.toHexString(random.nextLong()));
    }

    /** Chooses the sentences that answer, if any do. */
    public QuoteDraft choose(String question, Evidence evidence) {
        return quotes.draft(question, evidence.passages());
    }

    /** Reads the chosen sentences out. */
    public Draft byQuotes(String question, ZonedDateTime now, Evidence evidence, QuoteDraft.Quoted chosen) {
        var model = new QuotingModel(chosen.quotes(), evidence);
        return begin(question, evidence, model, request(now, AnswerStyle.NORMAL, QUOTING));
    }

    private NewsChain.Request request(ZonedDateTime now, AnswerStyle style, NewsChain.Bounds bounds) {
        return new NewsChain.Request(now, style, Long.toHexString(random.nextLong()), bounds);
    }

    private Draft begin(String question, Evidence evidence, StreamingChatModel model, NewsChain.Request request) {
        return chain.draft(question, evidence, model, request);
    }
}
