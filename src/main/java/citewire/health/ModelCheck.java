package citewire.health;

import citewire.config.Config;
import citewire.model.ContextWindow;
import citewire.model.call.RefusedCall;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Whether the chat model answers: one short call over the network. */
public final class ModelCheck implements HealthCheck {

    private final Place place;
    private final Config.Model model;
    private final Callable<String> roundTrip;

    /** Which of the configured models. */
    public enum Place {
        FIRST("chat model", "CITEWIRE_MODEL_"),
        SECOND("second chat model", "CITEWIRE_MODEL_SECOND_");

        private final String words;
        private final String variables;

        Place(String words, String variables) {
            this.words = words;
            this.variables = variables;
        }
    }

    /** @param roundTrip asks the model for a word and returns what it said; throws where it could not */
    public ModelCheck(Place place, Config.Model model, Callable<String> roundTrip) {
        this.place = place;
        this.model = model;
        this.roundTrip = roundTrip;
    }

    @Override
    public String name() {
        return place.words;
    }

    @Override
    public CheckResult run() {
        if (model.provider() == Config.Provider.NONE) {
            return new CheckResult.Good("none is configured; answers are quoted word for word");
        }
        try {
            return roundTrip.call().isBlank() ? bad(model.name() + " answered nothing") : answers();
        } catch (RefusedCall e) {
            return new CheckResult.Warning(
                    model.name() + " was not asked, as a limit holds it back", "citewire spend tells which");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return bad(model.name() + " was not waited for");
        } catch (Exception e) {
            return bad("%s does not answer: %s".formatted(model.name(), e.getMessage()));
        }
    }

    private CheckResult answers() {
        var window = ContextWindow.of(model);
        String tokens = String.format(Locale.ENGLISH, "%,d tokens", window.tokens());
        return new CheckResult.Good(
                window.known()
                        ? "%s answers; its window is %s".formatted(model.name(), tokens)
                        : "%s answers; its window is taken to be %s (%sWINDOW sets another)"
                                .formatted(model.name(), tokens, place.variables));
    }

    private CheckResult bad(String finding) {
        boolean another = model.second().provider() != Config.Provider.NONE;
        return new CheckResult.Bad(
                finding,
                "check %1$sBASE_URL, %1$sNAME and %1$sAPI_KEY; until it answers, answers are %2$s"
                        .formatted(
                                place.variables,
                                another ? "written by " + model.second().name() : "quoted word for word"));
    }
}
