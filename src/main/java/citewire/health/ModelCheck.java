package citewire.health;

import citewire.config.Config;
import java.util.concurrent.Callable;

/** Whether the chat model answers: one short call over the network. */
public final class ModelCheck implements HealthCheck {

    private final Config.Model model;
    private final Callable<String> roundTrip;

    /** @param roundTrip asks the model for a word and returns what it said; throws where it could not */
    public ModelCheck(Config.Model model, Callable<String> roundTrip) {
        this.model = model;
        this.roundTrip = roundTrip;
    }

    @Override
    public String name() {
        return "chat model";
    }

    @Override
    public CheckResult run() {
        if (model.provider() == Config.Provider.NONE) {
            return new CheckResult.Good("none is configured; answers are quoted word for word");
        }
        try {
            return roundTrip.call().isBlank()
                    ? bad(model.name() + " answered nothing")
                    : new CheckResult.Good(model.name() + " answers");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return bad(model.name() + " was not waited for");
        } catch (Exception e) {
            return bad("%s does not answer: %s".formatted(model.name(), e.getMessage()));
        }
    }

    private static CheckResult bad(String finding) {
        return new CheckResult.Bad(
                finding,
                "check CITEWIRE_MODEL_BASE_URL, CITEWIRE_MODEL_NAME and CITEWIRE_MODEL_API_KEY;"
                        + " until it answers, answers are quoted word for word");
    }
}
