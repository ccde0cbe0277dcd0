package citewire.model.call;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How much is sent to a model, before anyone has counted its tokens. */
public final class PromptSize {

    /** What a provider puts around a message to mark who speaks; four is usual. */
    private static final int AROUND = 64;

    /** Of a token, in bytes of UTF-8. */
    private static final int LIKELY = 3;

    private PromptSize() {}

    /** More tokens than that no model counts: its smallest token is a byte of UTF-8. */
    public static long mostTokens(List<ChatMessage> messages) {
        return bytes(messages) + (long) AROUND * messages.size();
    }

    /**
     * How many tokens a model is likely to count in a text, on the high side: of an English token, which has some four
     * letters, it takes three; of a Chinese sign, which has three bytes, one.
     */
    public static long tokens(String text) {
        return Math.ceilDiv(text.getBytes(StandardCharsets.UTF_8).length, LIKELY);
    }

    static long bytes(List<ChatMessage> messages) {
        return messages.stream().mapToLong(PromptSize::bytes).sum();
    }

    private static long bytes(ChatMessage message) {
        String text = switch (message) {
            case SystemMessage system -> system.text();
            case UserMessage user -> user.hasSingleText() ? user.singleText() : user.toString();
            default -> message.toString();
        };
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
