package citewire;

import citewire.ask.AnswerPipeline;
import citewire.ask.Answerer;
import citewire.ask.Circumstances;
import citewire.ask.Library;
import citewire.ask.check.Checker;
import citewire.ask.check.CitationChecker;
import citewire.ask.claim.ClaimChecker;
import citewire.ask.claim.ClaimChecking;
import citewire.ask.claim.QueuedClaims;
import citewire.ask.compare.SourceComparison;
import citewire.ask.compare.dispute.Contradictions;
import citewire.ask.draft.Drafting;
import citewire.ask.draft.quote.QuoteDrafter;
import citewire.ask.draft.quote.TokenReader;
import citewire.ask.question.QuestionReader;
import citewire.ask.queue.QueuedAnswerer;
import citewire.ask.retrieve.NewestFinder;
import citewire.ask.retrieve.QueryEmbedder;
import citewire.ask.retrieve.Reranker;
import citewire.ask.retrieve.Retriever;
import citewire.config.Config;
import citewire.index.lucene.LuceneArticleIndex;
import citewire.metrics.ModelMetrics;
import citewire.model.ChatModels;
import citewire.model.CrossEncoders;
import citewire.model.budget.HardBudget;
import citewire.model.budget.Ledger;
import citewire.model.call.Budget;
import citewire.model.call.ModelLadder;
import citewire.model.call.Timing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wiring of a question's path: the reader, the retriever, the drafters, the check and what bounds the cost of models.
 */
final class AskPath {

    private final Config config;
    private final AskParts parts;
    private final LuceneArticleIndex index;
    private final Retriever retriever;
    private final Ledger ledger;
    private final List<ChatModels> models;
    private final CitationChecker checker;
    private final ModelLadder ladder;
    private final Answerer answerer;
    private final AnswerPipeline quoting;
    private final ClaimChecking claims;

    AskPath(Config config, AskParts parts) {
        this(config, parts, retriever(config, parts));
    }

    private AskPath(Config config, AskParts parts, Retriever retriever) {
        this.config = config;
        this.parts = parts;
        this.index = parts.index();
        this.retriever = retriever;
        ledger = new Ledger(parts.state().spend(), config.limits(), config.zone(), parts.clock());
        models = ChatModels.all(config.model());
        checker = new CitationChecker(index.analysis());
        ladder = ladder(models);
        answerer = queued(pipeline(ladder, checker));
        quoting = pipeline(List.of());
        claims = queuedClaims();
    }

    private static Retriever retriever(Config config, AskParts parts) {
        QueryEmbedder questions = config.embedding().enabled()
                ? question -> Optional.of(parts.embedder().get().query(question))
                : QueryEmbedder.NONE;
        return new Retriever(
                parts.index(),
                questions,
                config.retrieval(),
                config.zone(),
                new Reranker(CrossEncoders.from(config.retrieval()).orElse(null)));
    }

    /** The same with other settings; the search stays as it is. */
    AskPath with(Config changed) {
        return new AskPath(changed, parts, retriever);
    }

    /** Answers with the settings' models, best first, or by quoting where there is none. */
    Answerer answerer() {
        return answerer;
    }

    /** Answers from this house's articles with chat models, best first, or by quoting where there is none. */
    Answerer answerer(List<ChatModels> chosen) {
        return queued(pipeline(chosen));
    }

    private Answerer queued(AnswerPipeline pipeline) {
        return new QueuedAnswerer(pipeline, config.answer(), parts.way());
    }

    private AnswerPipeline pipeline(List<ChatModels> chosen) {
        return pipeline(ladder(chosen), checker);
    }

    /** As answers are made, but with another check, and without a budget. */
    Answerer examined(ChatModels model, Checker another) {
        return pipeline(new ModelLadder(List.of(model), Budget.UNLIMITED, timing()), another);
    }

    private AnswerPipeline pipeline(ModelLadder ladder, Checker checker) {
        return new AnswerPipeline(
                new QuestionReader(config.zone()),
                retriever,
                drafting(ladder),
                checker,
                library(),
                config.answer(),
                circumstances());
    }

    private Library library() {
        var articles = parts.state().articles();
        return new Library(
                articles,
                parts.state().feeds(),
                index,
                new NewestFinder(articles, retriever, index, config.zone()),
                new SourceComparison(articles, index.analysis(), config.zone()));
    }

    private Timing timing() {
        return new Timing(parts.clock(), System::nanoTime, parts.random(), Thread::sleep);
    }

    private ModelMetrics.Prices prices() {
        return new ModelMetrics.Prices() {
            @Override
            public @Nullable BigDecimal cost(String model, long input, long output) {
                return ledger.cost(model, input, output);
            }

            @Override
            public String currency() {
                return ledger.currency();
            }
        };
    }

    private HardBudget budget(List<ChatModels> chosen) {
        return new HardBudget(ledger, chosen, config.model().maxTokens());
    }

    private QuoteDrafter quotes() {
        TokenReader tokens =
                config.embedding().enabled() ? text -> parts.embedder().get().tokens(text) : TokenReader.NONE;
        return new QuoteDrafter(index, tokens, config.answer().confidence());
    }

    /** Answers as they are checked anew: without a model, and without waiting for a turn. */
    AnswerPipeline quoting() {
        return quoting;
    }

    /** Checks what members claim, without a model. */
    ClaimChecking claims() {
        return claims;
    }

    private ClaimChecking queuedClaims() {
        var one = new ClaimChecker(
                retriever,
                parts.state().articles(),
                checker,
                index,
                new Contradictions(index.analysis(), config.zone()),
                circumstances()::shortId);
        return new QueuedClaims(one, config.answer().concurrent(), parts.way());
    }

    private Circumstances circumstances() {
        return new Circumstances(config.zone(), parts.random(), System::nanoTime);
    }

    /** The drafters that answers are made with. */
    Drafting drafting() {
        return drafting(ladder);
    }

    private Drafting drafting(ModelLadder ladder) {
        return new Drafting(quotes(), ladder, config.answer(), parts.random(), System::nanoTime);
    }

    Retriever retriever() {
        return retriever;
    }

    CitationChecker checker() {
        return checker;
    }

    Ledger ledger() {
        return ledger;
    }

    /** The chat models of the settings, best first. */
    List<ChatModels> models() {
        return models;
    }

    /** The ladder that answers stand on, with all it has learnt of its models. */
    ModelLadder ladder() {
        return ladder;
    }

    /** Another ladder of the same models, which knows nothing yet. */
    ModelLadder ladder(List<ChatModels> chosen) {
        return new ModelLadder(chosen, parts.used().counting(budget(chosen), prices()), timing());
    }

    HardBudget budget() {
        return budget(models);
    }
}
