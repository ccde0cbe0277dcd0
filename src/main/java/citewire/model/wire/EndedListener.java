package citewire.model.wire;

import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.io.EOFException;

/**
 * Passes events on, and sees to it that every stream has an end: an event that the provider's client cannot read is a
 * fault, and so is a stream that closes without its last event, which some clients overlook.
 */
final class EndedListener implements ServerSentEventListener {

    private final ServerSentEventListener listener;

    EndedListener(ServerSentEventListener listener) {
        this.listener = listener;
    }

    @Override
    public void onOpen(SuccessfulHttpResponse response) {
        listener.onOpen(response);
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        try {
            listener.onEvent(event, context);
        } catch (RuntimeException e) {
            // the parser would pass over it
            context.parsingHandle().cancel();
            listener.onError(e);
        }
    }

    @Override
    public void onError(Throwable fault) {
        listener.onError(fault);
    }

    /** Who has heard of the end by now passes over the fault. */
    @Override
    public void onClose() {
        listener.onClose();
        listener.onError(new EOFException("the stream was cut"));
    }
}
