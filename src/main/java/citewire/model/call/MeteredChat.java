package citewire.model.call;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;

/** A model that answers at once, with what it uses being counted. */
record MeteredChat(ChatModel model, Meter meter) implements ChatModel {

    @Override
    public ChatResponse doChat(ChatRequest request) {
        try {
            meter.ask(request);
            ChatResponse response = model.chat(request);
            meter.ended(response);
            return response;
        } catch (RuntimeException e) {
            meter.failed(e);
            throw e;
        }
    }
}
