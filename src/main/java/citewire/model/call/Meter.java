package citewire.model.call;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts the tokens of one call. The client's threads write, the thread that answers reads. */
final class Meter {

    /** Of a token, in bytes of UTF-8: English has some four letters, Chinese one sign of three bytes. */
    private static final int BYTES = 4;

    private final Function<ChatRequest, Optional<Permit>> leave;
    private @Nullable Permit permit;
    private long asked;
    private long written;
    private boolean refused;
    private @Nullable TokenUsage told;

    /** @param estimated whether the provider did not say how many there were */
    record Reading(TokenUsage tokens, boolean estimated) {}

    /** @param leave asked before the call is made */
    Meter(Function<ChatRequest, Optional<Permit>> leave) {
        this.leave = leave;
    }

    /**
     * Takes the leave to make the call.
     *
     * @throws RefusedCall where there is none
     */
    void ask(ChatRequest request) {
        var given = leave.apply(request).orElseThrow(RefusedCall::new);
        synchronized (this) {
            permit = given;
            asked = PromptSize.bytes(request.messages());
        }
    }

    synchronized void wrote(String piece) {
        written += bytes(piece);
    }

    synchronized void ended(ChatResponse response) {
        told = response.tokenUsage();
        String text = response.aiMessage().text();
        written = Math.max(written, text == null ? 0 : bytes(text));
    }

    synchronized void failed(Throwable fault) {
        refused = told == null && written == 0 && !ModelFault.of(fault).charged();
    }

    /** Whether the model has begun to think or to speak. */
    synchronized boolean heard() {
        return written > 0;
    }

    /** Settles what the call took. Empty where the model was not asked, or refused before it read. */
    Optional<Reading> settle() {
        var reading = read();
        var taken = reading.map(Reading::tokens).orElse(new TokenUsage(0, 0));
        var given = permit();
        if (given != null) {
            given.settle(taken.inputTokenCount(), taken.outputTokenCount());
        }
        return reading;
    }

    private synchronized @Nullable Permit permit() {
        return permit;
    }

    private synchronized Optional<Reading> read() {
        if (asked == 0 || refused) {
            return Optional.empty();
        }
        var estimate = new TokenUsage(tokens(asked), tokens(written));
        return Optional.of(
                told == null || told.inputTokenCount() == null || told.outputTokenCount() == null
                        ? new Reading(estimate, true)
                        : new Reading(whole(told), false));
    }

    /** Some providers count what a model thinks in the sum alone. */
    private static TokenUsage whole(TokenUsage told) {
        int input = told.inputTokenCount();
        int written = told.outputTokenCount();
        Integer sum = told.totalTokenCount();
        return new TokenUsage(input, sum == null ? written : Math.max(written, sum - input));
    }

    private static int tokens(long bytes) {
        return (int) Math.ceilDiv(bytes, BYTES);
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
