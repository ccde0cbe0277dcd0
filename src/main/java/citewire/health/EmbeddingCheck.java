package citewire.health;

import java.time.Duration;
import java.util.function.Supplier;

/** Whether the embedding model can be loaded and does its work. */
public final class EmbeddingCheck implements HealthCheck {

    private final boolean enabled;
    private final Supplier<Duration> embedding;

    /** @param embedding embeds a sentence and tells how long it took; throws where it cannot */
    public EmbeddingCheck(boolean enabled, Supplier<Duration> embedding) {
        this.enabled = enabled;
        this.embedding = embedding;
    }

    @Override
    public String name() {
        return "embedding";
    }

    @Override
    public CheckResult run() {
        if (!enabled) {
            return new CheckResult.Good("switched off; articles are searched by words alone");
        }
        try {
            return new CheckResult.Good(
                    "a question takes %d ms".formatted(embedding.get().toMillis()));
        } catch (RuntimeException e) {
            return new CheckResult.Bad(
                    "the model cannot be used: " + e.getMessage(),
                    "see whether memory and the folder for temporary files suffice (its library is unpacked there); until"
                            + " then set CITEWIRE_EMBEDDING_ENABLED to false");
        }
    }
}
