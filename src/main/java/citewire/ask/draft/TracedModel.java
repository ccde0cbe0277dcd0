package citewire.ask.draft;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** A model whose callbacks carry the question's log context, on whatever thread they come. */
record TracedModel(StreamingChatModel model) implements StreamingChatModel {

    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        model.chat(request, new Traced(handler, MDC.getCopyOfContextMap()));
    }

    private record Traced(
            StreamingChatResponseHandler handler, @Nullable Map<String, String> context)
            implements StreamingChatResponseHandler {

        @Override
        public void onPartialResponse(String piece) {
            traced(() -> handler.onPartialResponse(piece));
        }

        @Override
        public void onPartialResponse(PartialResponse piece, PartialResponseContext answering) {
            traced(() -> handler.onPartialResponse(piece, answering));
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            traced(() -> handler.onCompleteResponse(response));
        }

        @Override
        public void onError(Throwable fault) {
            traced(() -> handler.onError(fault));
        }

        private void traced(Runnable call) {
            Map<String, String> before = MDC.getCopyOfContextMap();
            set(context);
            try {
                call.run();
            } finally {
                set(before);
            }
        }

        private static void set(@Nullable Map<String, String> context) {
            if (context == null) {
                MDC.clear();
            } else {
                MDC.setContextMap(context);
            }
        }
    }
}
