package citewire.ask.draft;

import citewire.model.call.ModelCall.Patience;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.rag.DefaultRetrievalAugmentor;
import dev.langchain4j.rag.RetrievalAugmentor;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.service.AiServices;
import java.time.LocalDate;
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
        var assistant = AiServices.builder(NewsAssistant.class)
                .streamingChatModel(new TracedModel(model))
                .systemMessageProvider(memory -> prompt.rules(request.today(), maxCharacters, request.nonce()))
                .retrievalAugmentor(augmentor(question, evidence, request.nonce()))
                .build();
        return new Draft(assistant.answer(question), request.patience(), LONGEST * maxCharacters, nanos);
    }

    private static RetrievalAugmentor augmentor(String question, Evidence evidence, String nonce) {
        return DefaultRetrievalAugmentor.builder()
                // made stand-alone before the search, which one question pays for once
                .queryTransformer(query -> List.of(Query.from(question, query.metadata())))
                .contentRetriever(new EvidenceRetriever(evidence.passages()))
                .contentAggregator(new EvidenceAggregator(evidence))
                .contentInjector(new EvidenceInjector(evidence, nonce))
                .executor(Runnable::run)
                .build();
    }

    /**
     * @param today as the asker's calendar has it
     * @param nonce that nobody can guess
     */
    record Request(LocalDate today, String nonce, Patience patience) {}
}
