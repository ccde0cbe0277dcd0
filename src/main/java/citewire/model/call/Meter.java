package citewire.model.call;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts the tokens of one call. The client's threads write, the thread that answers reads. */
final class Meter {

    /** Of a token, in bytes of UTF-8: English has some four letters, Chinese one sign of three bytes. */
    private static final int BYTES = 4;

    private long asked;
    private long written;
    private boolean refused;
    private @Nullable TokenUsage told;

    /** @param estimated whether the provider did not say how many there were */
    record Reading(TokenUsage tokens, boolean estimated) {}

    synchronized void asked(ChatRequest request) {
        asked += request.messages().stream().mapToLong(Meter::bytes).sum();
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

    /** Empty where the model was not asked, or refused before it read. */
    synchronized Optional<Reading> read() {
        if (asked == 0 || refused) {
            return Optional.empty();
        }
        var estimate = new TokenUsage(tokens(asked), tokens(written));
        return Optional.of(
                told == null || told.inputTokenCount() == null || told.outputTokenCount() == null
                        ? new Reading(estimate, true)
                        : new Reading(told, false));
    }

    private static int tokens(long bytes) {
        return (int) Math.ceilDiv(bytes, BYTES);
    }

    private static long bytes(ChatMessage message) {
        return bytes(
                switch (message) {
                    case SystemMessage system -> system.text();
                    case UserMessage user when user.hasSingleText() -> user.singleText();
                    default -> message.toString();
                });
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
