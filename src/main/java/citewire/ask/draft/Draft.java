package citewire.ask.draft;

import citewire.model.ThoughtFilter;
import citewire.model.call.Deadline;
import citewire.model.call.ModelCall.Patience;
import citewire.model.call.ModelFault;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.service.TokenStream;
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
    private final Deadline begin;
    private final Deadline end;
    private volatile @Nullable StreamingHandle handle;
    private volatile boolean closed;
    private final ThoughtFilter thoughts = new ThoughtFilter();
    private int left;
    private boolean begun;
    private boolean beganAnew;
    private boolean ended;
    private boolean cutShort;

    /** @param longest how many characters are read at most: a model may never come to an end */
    Draft(TokenStream tokens, Patience patience, int longest, LongSupplier nanos) {
        left = longest;
        begin = Deadline.in(patience.begin(), nanos);
        end = Deadline.in(patience.end(), nanos);
        tokens.onPartialResponseWithContext(this::piece)
                .onPartialThinking(thought -> events.add(new Event.Thought()))
                .onCompleteResponse(this::end)
                .onError(fault -> events.add(new Event.Fault(ModelFault.of(fault))))
                .start();
    }

    /**
     * Waits for the next piece of what the model says, without what it thinks; empty at the draft's end.
     *
     * @throws ModelException when the model failed or the time is up
     */
    public Optional<String> next() {
        beganAnew = false;
        while (!ended) {
            String piece = visible(take());
            begun = true;
            left -= piece.length();
            if (left < 0) {
                ended = true;
                cutShort = true;
            } else if (!piece.isEmpty()) {
                return Optional.of(piece);
            }
        }
        return Optional.empty();
    }

    private String visible(Event event) {
        return switch (event) {
            case Event.Piece piece -> {
                var seen = thoughts.accept(piece.text());
                beganAnew |= seen.anew();
                yield seen.text();
            }
            case Event.Thought thought -> "";
            case Event.Fault fault -> throw new ModelException(fault.fault());
            case Event.End last -> {
                ended = true;
                cutShort = last.cutShort();
                yield thoughts.finish();
            }
        };
    }

    /** Whether what came before the last piece turned out to be thought, so that the answer begins with this piece. */
    public boolean beganAnew() {
        return beganAnew;
    }

    /** After its end: whether the model was stopped, by its token limit or by us, so that the last sentence may lack its end. */
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
            var left = (begun ? end : begin).left();
            Event event = events.poll(left.toNanos(), TimeUnit.NANOSECONDS);
            return event == null ? fault("no answer in time") : event;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Event.Fault(ModelFault.declined("interrupted"));
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
        events.add(ending(response.finishReason()));
    }

    /** A stream that breaks off ends like any other, but says no reason. */
    private static Event ending(@Nullable FinishReason reason) {
        return switch (reason) {
            case null -> fault("the stream was cut");
            case CONTENT_FILTER -> new Event.Fault(ModelFault.declined("the provider's filter stopped it"));
            case OTHER -> new Event.Fault(ModelFault.declined("the provider stopped it"));
            case STOP -> new Event.End(false);
            case LENGTH, TOOL_EXECUTION -> new Event.End(true);
        };
    }

    private static Event fault(String reason) {
        return new Event.Fault(ModelFault.during(reason));
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

        /** The model thinks, which nobody needs to hear; it is at work. */
        record Thought() implements Event {}

        record End(boolean cutShort) implements Event {}

        record Fault(ModelFault fault) implements Event {}
    }
}
