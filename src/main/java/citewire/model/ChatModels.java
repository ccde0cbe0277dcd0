package citewire.model;

import citewire.config.Config;
import citewire.model.wire.Wire;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The chat model an owner has chosen, in both manners of speaking. What a provider marks as thinking comes apart from
 * what the model says.
 *
 * @param name as the provider knows it
 * @param streaming writes answers; not retried, since quotes stand ready
 * @param blocking rewrites a follow-up question; a few words within {@link #REWRITE}
 * @param timeout for a whole answer
 * @param room how many tokens its window holds beside its answer
 */
public record ChatModels(String name, StreamingChatModel streaming, ChatModel blocking, Duration timeout, long room) {

    /** A rewriting comes before the search, so that every second of it is a second without any text. */
    public static final Duration REWRITE = Duration.ofSeconds(10);

    /** Little room for invention where a server lets us choose; OpenAI's newest refuse the setting. */
    private static final double TEMPERATURE = 0.1;

    /** A model into whose window everything goes. */
    public ChatModels(String name, StreamingChatModel streaming, ChatModel blocking, Duration timeout) {
        this(name, streaming, blocking, timeout, Long.MAX_VALUE);
    }

    /** The configured model and the second one, so far as they are configured. Makes no call. */
    public static List<ChatModels> all(Config.Model config) {
        return Stream.of(config, config.fallback())
                .flatMap(each -> from(each).stream())
                .toList();
    }

    /** The model without the second one. Makes no call; empty for the provider {@code none}. */
    public static Optional<ChatModels> from(Config.Model config) {
        return switch (config.provider()) {
            case NONE -> Optional.empty();
            case OPENAI -> Optional.of(of(config, openAiStreaming(config), openAi(config)));
            case ANTHROPIC -> Optional.of(of(config, anthropicStreaming(config), anthropic(config)));
            case GEMINI -> Optional.of(of(config, geminiStreaming(config), gemini(config)));
        };
    }

    private static ChatModels of(Config.Model config, StreamingChatModel streaming, ChatModel blocking) {
        long room = (long) ContextWindow.of(config).tokens() - config.maxTokens();
        return new ChatModels(config.name(), streaming, blocking, config.timeout(), room);
    }

    private static StreamingChatModel openAiStreaming(Config.Model config) {
        var builder = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(new Wire(config.timeout()))
                .returnThinking(true)
                .modelName(config.name())
                .apiKey(key(config))
                .timeout(config.timeout())
                .logRequests(false)
                .logResponses(false);
        if (config.baseUrl().isEmpty()) {
            return builder.maxCompletionTokens(config.maxTokens()).build();
        }
        return builder.baseUrl(config.baseUrl())
                .maxTokens(config.maxTokens())
                .temperature(TEMPERATURE)
                .build();
    }

    private static ChatModel openAi(Config.Model config) {
        var builder = OpenAiChatModel.builder()
                .httpClientBuilder(new Wire(config.timeout()))
                .modelName(config.name())
                .apiKey(key(config))
                .timeout(rewriteTimeout(config))
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false);
        if (config.baseUrl().isEmpty()) {
            return builder.maxCompletionTokens(config.maxTokens()).build();
        }
        return builder.baseUrl(config.baseUrl())
                .maxTokens(config.maxTokens())
                .temperature(TEMPERATURE)
                .build();
    }

    private static StreamingChatModel anthropicStreaming(Config.Model config) {
        var builder = AnthropicStreamingChatModel.builder()
                .httpClientBuilder(new Wire(config.timeout()))
                .returnThinking(true)
                .modelName(config.name())
                .apiKey(keyOrDash(config))
                .maxTokens(config.maxTokens())
                .timeout(config.timeout())
                .logRequests(false)
                .logResponses(false);
        return config.baseUrl().isEmpty()
                ? builder.build()
                : builder.baseUrl(config.baseUrl()).build();
    }

    private static ChatModel anthropic(Config.Model config) {
        var builder = AnthropicChatModel.builder()
                .httpClientBuilder(new Wire(config.timeout()))
                .modelName(config.name())
                .apiKey(keyOrDash(config))
                .maxTokens(config.maxTokens())
                .timeout(rewriteTimeout(config))
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false);
        return config.baseUrl().isEmpty()
                ? builder.build()
                : builder.baseUrl(config.baseUrl()).build();
    }

    private static StreamingChatModel geminiStreaming(Config.Model config) {
        var builder = GoogleAiGeminiStreamingChatModel.builder()
                .httpClientBuilder(new Wire(config.timeout()))
                .returnThinking(true)
                .modelName(config.name())
                .apiKey(keyOrDash(config))
                .maxOutputTokens(config.maxTokens())
                .timeout(config.timeout())
                .logRequestsAndResponses(false);
        return config.baseUrl().isEmpty()
                ? builder.build()
                : builder.baseUrl(config.baseUrl()).build();
    }

    private static ChatModel gemini(Config.Model config) {
        var builder = GoogleAiGeminiChatModel.builder()
                .httpClientBuilder(new Wire(config.timeout()))
                .returnThinking(true)
                .modelName(config.name())
                .apiKey(keyOrDash(config))
                .maxOutputTokens(config.maxTokens())
                .timeout(rewriteTimeout(config))
                .maxRetries(0)
                .logRequestsAndResponses(false);
        return config.baseUrl().isEmpty()
                ? builder.build()
                : builder.baseUrl(config.baseUrl()).build();
    }

    private static Duration rewriteTimeout(Config.Model config) {
        return config.timeout().compareTo(REWRITE) < 0 ? config.timeout() : REWRITE;
    }

    private static @Nullable String key(Config.Model config) {
        return config.apiKey().present() ? config.apiKey().reveal() : null;
    }

    /** These clients insist on a key, which a server of the owner's own may not need. */
    private static String keyOrDash(Config.Model config) {
        return config.apiKey().present() ? config.apiKey().reveal() : "-";
    }
}
