package citewire;

import citewire.ask.AnswerPipeline;
import citewire.ask.Answerer;
import citewire.ask.Circumstances;
import citewire.ask.Library;
import citewire.ask.check.Checker;
import citewire.ask.check.CitationChecker;
import citewire.ask.compare.SourceComparison;
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
import citewire.model.ChatModels;
import citewire.model.CrossEncoders;
import citewire.model.budget.HardBudget;
import citewire.model.budget.Ledger;
import citewire.model.call.Budget;
import citewire.model.call.ModelLadder;
import citewire.model.call.Timing;
import citewire.state.jdbc.SqliteState;
import citewire.threads.RightOfWay;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The wiring of a question's path: the reader, the retriever, the drafters, the check and what bounds the cost of models.
 */
final class AskPath {

    private final Config config;
    private final Clock clock;
    private final RandomGenerator random;
    private final SqliteState state;
    private final LuceneArticleIndex index;
    private final LoadingEmbedder embedder;
    private final RightOfWay way;
    private final Retriever retriever;
    private final Ledger ledger;
    private final List<ChatModels> models;
    private final CitationChecker checker;
    private final ModelLadder ladder;
    private final Answerer answerer;

    AskPath(
            Config config,
            Clock clock,
            RandomGenerator random,
            SqliteState state,
            LuceneArticleIndex index,
            LoadingEmbedder embedder,
            RightOfWay way) {
        this.config = config;
        this.clock = clock;
        this.random = random;
        this.state = state;
        this.index = index;
        this.embedder = embedder;
        this.way = way;
        QueryEmbedder questions = config.embedding().enabled()
                ? question -> Optional.of(embedder.get().query(question))
                : QueryEmbedder.NONE;
        retriever = new Retriever(
                index,
                questions,
                config.retrieval(),
                config.zone(),
                new Reranker(CrossEncoders.from(config.retrieval()).orElse(null)));
        ledger = new Ledger(state.spend(), config.limits(), config.zone(), clock);
        models = ChatModels.all(config.model());
        checker = new CitationChecker(index.analysis());
        ladder = ladder(models);
        answerer = queued(pipeline(ladder, checker));
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
        return new QueuedAnswerer(pipeline, config.answer(), way);
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
                new Drafting(quotes(), ladder, config.answer(), random, System::nanoTime),
                checker,
                new Library(
                        state.articles(),
                        index,
                        new NewestFinder(state.articles(), retriever, index, config.zone()),
                        new SourceComparison(state.articles(), index.analysis(), config.zone())),
                config.answer(),
                new Circumstances(config.zone(), random, System::nanoTime));
    }

    private Timing timing() {
        return new Timing(clock, System::nanoTime, random, Thread::sleep);
    }

    private HardBudget budget(List<ChatModels> chosen) {
        return new HardBudget(ledger, chosen, config.model().maxTokens());
    }

    private QuoteDrafter quotes() {
        TokenReader tokens =
                config.embedding().enabled() ? text -> embedder.get().tokens(text) : TokenReader.NONE;
        return new QuoteDrafter(index, tokens, config.answer().confidence());
    }

    /** Answers as they are checked anew: without a model, and without waiting for a turn. */
    AnswerPipeline quoting() {
        return pipeline(List.of());
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
        return new ModelLadder(chosen, budget(chosen), timing());
    }

    HardBudget budget() {
        return budget(models);
    }
}
