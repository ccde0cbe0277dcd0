package citewire.eval.peer;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;

/** LangChain4j's easy RAG with its chat model, as its documentation puts an AI service together. */
public final class EasyRagAnswers {

    private interface Assistant {
        String chat(String message);
    }

    private final Assistant assistant;

    public EasyRagAnswers(EasyRag rag, ChatModel model) {
        assistant = AiServices.builder(Assistant.class)
                .chatModel(model)
                .contentRetriever(rag.retriever())
                .build();
    }

    /** What the model makes of the question and the segments that were found for it. */
    public String answer(String question) {
        return assistant.chat(question);
    }
}
