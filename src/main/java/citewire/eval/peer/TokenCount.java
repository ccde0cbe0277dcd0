package citewire.eval.peer;

import citewire.model.Embedder;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.TokenCountEstimator;
import java.util.function.Supplier;

/** Counts a text's tokens as the embedding model reads them; LangChain4j's own counter reads the same vocabulary. */
final class TokenCount implements TokenCountEstimator {

    private final Supplier<Embedder> embedder;

    TokenCount(Supplier<Embedder> embedder) {
        this.embedder = embedder;
    }

    @Override
    public int estimateTokenCountInText(String text) {
        return embedder.get().length(text);
    }

    @Override
    public int estimateTokenCountInMessage(ChatMessage message) {
        throw new UnsupportedOperationException("only documents are split");
    }

    @Override
    public int estimateTokenCountInMessages(Iterable<ChatMessage> messages) {
        throw new UnsupportedOperationException("only documents are split");
    }
}
