package citewire.ask.draft;

import citewire.ask.draft.prompt.EvidenceInjector;
import citewire.ask.draft.prompt.Fitting;
import citewire.ask.draft.prompt.NewsPrompt;
import citewire.domain.AnswerStyle;
import citewire.model.call.ModelCall.Patience;
import citewire.model.call.PromptSize;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.rag.DefaultRetrievalAugmentor;
import dev.langchain4j.rag.RetrievalAugmentor;
import dev.langchain4j.rag.content.injector.ContentInjector;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.service.AiServices;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The one LangChain4j chain behind every answer: query transformer, content retriever, aggregator and injector of its
 * RAG, and an AI service that streams. A chat model and the quoted sentences are two ends of the same chain.
 */
final class NewsChain {

    /** Of the longest answer: more than any model needs whose sentences hold. */
    private static final int LONGEST = 10;

    private final NewsPrompt prompt = new NewsPrompt();
    private final int maxCharacters;
    private final LongSupplier nanos;

    NewsChain(int maxCharacters, LongSupplier nanos) {
        this.maxCharacters = maxCharacters;
        this.nanos = nanos;
    }

    Draft draft(String question, Evidence evidence, StreamingChatModel model, Request request) {
        String rules = prompt.rules(request.now(), maxCharacters, request.style(), request.nonce());
        var assistant = AiServices.builder(NewsAssistant.class)
                .streamingChatModel(new TracedModel(model))
                .systemMessageProvider(memory -> rules)
                .retrievalAugmentor(augmentor(question, evidence, fitting(question, evidence, rules, request)))
                .build();
        return new Draft(assistant.answer(question), request.bounds().patience(), LONGEST * maxCharacters, nanos);
    }

    private static ContentInjector fitting(String question, Evidence evidence, String rules, Request request) {
        long room = request.bounds().room() - PromptSize.tokens(rules) - EvidenceInjector.tokens(question);
        var fitting = new Fitting(evidence.shown(), question, request.nonce());
        return new EvidenceInjector(fitting.into(room), request.nonce());
    }

    private static RetrievalAugmentor augmentor(String question, Evidence evidence, ContentInjector injector) {
        return DefaultRetrievalAugmentor.builder()
                // made stand-alone before the search, which one question pays for once
                .queryTransformer(query -> List.of(Query.from(question, query.metadata())))
                .contentRetriever(new EvidenceRetriever(evidence.passages()))
                .contentAggregator(new EvidenceAggregator(evidence))
                .contentInjector(injector)
                .executor(Runnable::run)
                .build();
    }

    /**
     * @param now on the asker's calendar
     * @param nonce that nobody can guess
     */
    record Request(ZonedDateTime now, AnswerStyle style, String nonce, Bounds bounds) {}

    /**
     * What a model can take.
     *
     * @param room in tokens, for all that is sent
     */
    record Bounds(Patience patience, long room) {}
}
