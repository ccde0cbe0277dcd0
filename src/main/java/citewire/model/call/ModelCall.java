package citewire.model.call;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import java.time.Duration;

/** One call of one chat model: made through one of its two manners of speaking, once, and closed at its end. */
public final class ModelCall implements AutoCloseable {

    private final Rung rung;
    private final int place;
    private final Allowance allowance;
    private final Patience patience;
    private final Meter meter;
    private boolean settled;

    /**
     * How long a caller waits.
     *
     * @param begin for the first token, also where the model begins by thinking
     * @param end for the last
     */
    public record Patience(Duration begin, Duration end) {}

    ModelCall(Rung rung, int place, Allowance allowance, Patience patience) {
        this.rung = rung;
        this.place = place;
        this.allowance = allowance;
        this.patience = patience;
        this.meter = new Meter(request -> allowance.permit(rung.models().name(), request.messages()));
    }

    /** The model's name, as configured. */
    public String name() {
        return rung.models().name();
    }

    int place() {
        return place;
    }

    /** Whether the model has begun to think or to speak. */
    boolean heard() {
        return meter.heard();
    }

    void failed(ModelFault fault) {
        settled = true;
        if (fault.kind() == ModelFault.Kind.DECLINED) {
            rung.left();
        } else {
            rung.failed(fault);
        }
    }

    public Patience patience() {
        return patience;
    }

    /** How many tokens the model's window holds beside its answer. */
    public long room() {
        return rung.models().room();
    }

    public StreamingChatModel streaming() {
        return new MeteredStreaming(rung.models().streaming(), meter);
    }

    public ChatModel blocking() {
        return new MeteredChat(rung.models().blocking(), meter);
    }

    /** Tells how the call went and what it used, also where the answer is broken off. */
    @Override
    public void close() {
        if (!settled) {
            settled = true;
            settle();
        }
        meter.settle()
                .ifPresent(
                        reading -> allowance.used(new ModelUse(name(), place, reading.tokens(), reading.estimated())));
    }

    private void settle() {
        if (meter.heard()) {
            rung.answered();
        } else {
            rung.left();
        }
    }
}
