package citewire.model.call;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;

/** A model that streams, with what it uses being counted: what it thinks is charged like what it says. */
record MeteredStreaming(StreamingChatModel model, Meter meter) implements StreamingChatModel {

    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        var counting = new Counting(handler, meter);
        try {
            meter.ask(request);
            model.chat(request, counting);
        } catch (RuntimeException e) {
            // some clients tell their listener what fails, some throw it
            counting.onError(e);
        }
    }

    private record Counting(StreamingChatResponseHandler handler, Meter meter) implements StreamingChatResponseHandler {

        @Override
        public void onPartialResponse(String piece) {
            meter.wrote(piece);
            handler.onPartialResponse(piece);
        }

        @Override
        public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
            meter.wrote(piece.text());
            handler.onPartialResponse(piece, context);
        }

        @Override
        public void onPartialThinking(PartialThinking thought) {
            meter.wrote(thought.text());
            handler.onPartialThinking(thought);
        }

        @Override
        public void onPartialThinking(PartialThinking thought, PartialThinkingContext context) {
            meter.wrote(thought.text());
            handler.onPartialThinking(thought, context);
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            meter.ended(response);
            handler.onCompleteResponse(response);
        }

        @Override
        public void onError(Throwable fault) {
            meter.failed(fault);
            handler.onError(fault);
        }
    }
}
