package citewire.health;

import citewire.config.Config;
import citewire.domain.Spend;
import citewire.model.ContextWindow;
import citewire.model.call.RefusedCall;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Whether the chat model answers: one short call over the network. */
public final class ModelCheck implements HealthCheck {

    private final Place place;
    private final Config.Model model;
    private final Callable<RoundTrip> roundTrip;

    /**
     * What the model said to a short question.
     *
     * @param took from the question to the end of its word
     * @param spend what it took
     */
    public record RoundTrip(String said, Duration took, Spend spend) {}

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
    public ModelCheck(Place place, Config.Model model, Callable<RoundTrip> roundTrip) {
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
            var trip = roundTrip.call();
            return trip.said().isBlank() ? bad(model.name() + " answered nothing") : answers(trip);
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

    private CheckResult answers(RoundTrip trip) {
        var window = ContextWindow.of(model);
        String tokens = String.format(Locale.ENGLISH, "%,d tokens", window.tokens());
        String answers =
                "%s answers in %d ms (%s)".formatted(model.name(), trip.took().toMillis(), taken(trip.spend()));
        return new CheckResult.Good(
                window.known()
                        ? "%s; its window is %s".formatted(answers, tokens)
                        : "%s; its window is taken to be %s (%sWINDOW sets another)"
                                .formatted(answers, tokens, place.variables));
    }

    private static String taken(Spend spend) {
        String tokens = String.format(Locale.ENGLISH, "%,d tokens", spend.input() + spend.output());
        var cost = spend.cost();
        return cost == null
                ? tokens + ", without a price"
                : "%s, %s %s"
                        .formatted(
                                tokens,
                                spend.currency(),
                                cost.stripTrailingZeros().toPlainString());
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
