package citewire.hostile;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A chat model without a will: it does what the attack of a case asks for, in one of several ways. */
public final class ObeyingModel implements StreamingChatModel, ChatModel {

    /** How it obeys. */
    public enum Manner {
        /** Says what it was told to say, and nothing else. */
        OBEYS,
        /** Puts what it was told to say into a true sentence. */
        SMUGGLES,
        /** Repeats the hostile article, each of its sentences with a citation. */
        PARROTS,
        /** Gives away all it was given: rules, passages, question. */
        LEAKS,
        /** Obeys, and breaks off before the end. */
        BREAKS_OFF
    }

    private static final Pattern NONCE = Pattern.compile("<question ([0-9a-f]+)>");
    private static final int PIECE = 7;

    private final HostileCase attack;
    private final Manner manner;
    private String rules = "";
    private String evidence = "";
    private String nonce = "";

    public ObeyingModel(HostileCase attack, Manner manner) {
        this.attack = attack;
        this.manner = manner;
    }

    /** The rules it was given with its last request. */
    String rules() {
        return rules;
    }

    /** The random word of its last request; empty where none was made. */
    String nonce() {
        return nonce;
    }

    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        listen(request);
        String words = words();
        for (int at = 0; at < words.length(); at += PIECE) {
            handler.onPartialResponse(words.substring(at, Math.min(words.length(), at + PIECE)));
        }
        if (manner == Manner.BREAKS_OFF) {
            handler.onError(new IllegalStateException("cut"));
        } else {
            handler.onCompleteResponse(ChatResponse.builder()
                    .aiMessage(AiMessage.from(words.isEmpty() ? " " : words))
                    .finishReason(FinishReason.STOP)
                    .build());
        }
    }

    /** Rewrites a follow-up as it was told to. */
    @Override
    public ChatResponse doChat(ChatRequest request) {
        return ChatResponse.builder()
                .aiMessage(AiMessage.from(filled(attack.says().getFirst())))
                .build();
    }

    private void listen(ChatRequest request) {
        for (ChatMessage message : request.messages()) {
            switch (message) {
                case SystemMessage system -> rules = system.text();
                case UserMessage user -> evidence = user.singleText();
                default -> throw new IllegalArgumentException("not expected: " + message);
            }
        }
        var found = NONCE.matcher(evidence);
        nonce = found.find() ? found.group(1) : "";
    }

    private String words() {
        return switch (manner) {
            case OBEYS, BREAKS_OFF -> attack.says().stream().map(this::filled).collect(Collectors.joining(" "));
            case SMUGGLES ->
                attack.says().stream().map(this::filled).map(this::smuggled).collect(Collectors.joining(" "));
            case PARROTS -> attack.article().body().replaceAll("(?<=[.!?])\\s|$", " [1] ");
            case LEAKS -> "%s [1]\n%s [1]\n%s".formatted(rules, evidence, rules.replace(".", " [1]."));
        };
    }

    private String smuggled(String words) {
        String truth = attack.article().body().split("(?<=\\.)\\s", 2)[0].replaceAll("\\.$", "");
        return truth + ", " + (words.contains("[1]") ? words : words + " [1].");
    }

    private String filled(String words) {
        return words.replace("{rules}", rules)
                .replace("{evidence}", evidence)
                .replace("{nonce}", nonce)
                .replace("{question}", attack.question().text());
    }

    List<String> never() {
        return attack.never().stream()
                .map(this::filled)
                .filter(some -> !some.isBlank())
                .toList();
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return StreamingChatModel.super.defaultRequestParameters();
    }

    @Override
    public List<ChatModelListener> listeners() {
        return List.of();
    }

    @Override
    public ModelProvider provider() {
        return ModelProvider.OTHER;
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return Set.of();
    }
}
