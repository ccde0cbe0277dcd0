package citewire.model.call;

import citewire.model.ChatModels;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import java.time.Duration;

/** One call of one chat model: made through one of its two manners of speaking, once, and closed at its end. */
public final class ModelCall implements AutoCloseable {

    private final ChatModels models;
    private final int rung;
    private final Allowance allowance;
    private final Patience patience;
    private final Meter meter;

    /**
     * How long a caller waits.
     *
     * @param begin for the first token, also where the model begins by thinking
     * @param end for the last
     */
    public record Patience(Duration begin, Duration end) {}

    ModelCall(ChatModels models, int rung, Allowance allowance, Patience patience) {
        this.models = models;
        this.rung = rung;
        this.allowance = allowance;
        this.patience = patience;
        this.meter = new Meter(request -> allowance.permit(models.name(), request.messages()));
    }

    /** The model's name, as configured. */
    public String name() {
        return models.name();
    }

    int rung() {
        return rung;
    }

    public Patience patience() {
        return patience;
    }

    public StreamingChatModel streaming() {
        return new MeteredStreaming(models.streaming(), meter);
    }

    public ChatModel blocking() {
        return new MeteredChat(models.blocking(), meter);
    }

    /** Tells what was used, also where the answer is broken off. */
    @Override
    public void close() {
        meter.settle()
                .ifPresent(
                        reading -> allowance.used(new ModelUse(name(), rung, reading.tokens(), reading.estimated())));
    }
}
