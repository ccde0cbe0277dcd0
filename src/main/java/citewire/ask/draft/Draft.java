package citewire.ask.draft;

import citewire.model.ModelFaults;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.service.TokenStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A draft that is being written. The model's threads put pieces in; the one thread that answers takes them out, checks
 * and shows them.
 */
public final class Draft implements AutoCloseable {

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final LongSupplier nanos;
    private final long deadline;
    private volatile @Nullable StreamingHandle handle;
    private volatile boolean closed;
    private boolean cutShort;

    Draft(TokenStream tokens, Duration timeout, LongSupplier nanos) {
        this.nanos = nanos;
        deadline = nanos.getAsLong() + timeout.toNanos();
        tokens.onPartialResponseWithContext(this::piece)
                .onCompleteResponse(this::end)
                .onError(fault -> events.add(new Event.Fault(ModelFaults.describe(fault))))
                .start();
    }

    /**
     * Waits for the next piece; empty at the draft's end.
     *
     * @throws ModelException when the model failed or the time is up
     */
    public Optional<String> next() {
        return switch (take()) {
            case Event.Piece piece -> Optional.of(piece.text());
            case Event.Fault fault -> throw new ModelException(fault.reason());
            case Event.End end -> {
                cutShort = end.cutShort();
                yield Optional.empty();
            }
        };
    }

    /** After its end: whether the model ran into its token limit, so that the last sentence may lack its end. */
    public boolean cutShort() {
        return cutShort;
    }

    /** Tells the model to write no further, where it can be told. */
    @Override
    public void close() {
        closed = true;
        cancel(handle);
    }

    private Event take() {
        try {
            Event event = events.poll(Math.max(0, deadline - nanos.getAsLong()), TimeUnit.NANOSECONDS);
            return event == null ? new Event.Fault("no answer in time") : event;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Event.Fault("interrupted");
        }
    }

    private void piece(PartialResponse piece, PartialResponseContext context) {
        handle = context.streamingHandle();
        if (closed) {
            cancel(handle);
        } else {
            events.add(new Event.Piece(piece.text()));
        }
    }

    private void end(ChatResponse response) {
        // a stream that breaks off ends like any other, but says no reason
        events.add(
                response.finishReason() == null
                        ? new Event.Fault("the stream was cut")
                        : new Event.End(response.finishReason() == FinishReason.LENGTH));
    }

    private static void cancel(@Nullable StreamingHandle handle) {
        try {
            if (handle != null && !handle.isCancelled()) {
                handle.cancel();
            }
        } catch (LangChain4jException | UnsupportedOperationException e) {
            // a model that cannot be stopped writes to the end, unheard
            return;
        }
    }

    /** What the model's threads tell. */
    private sealed interface Event {
        record Piece(String text) implements Event {}

        record End(boolean cutShort) implements Event {}

        record Fault(String reason) implements Event {}
    }
}
