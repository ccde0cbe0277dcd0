package citewire;

import citewire.config.Config;
import citewire.domain.Question;
import citewire.health.HealthCheck;
import citewire.health.ModelCheck;
import citewire.model.ChatModels;
import citewire.model.call.ModelLadder;
import citewire.model.call.RefusedCall;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether the configured chat models answer.
 *
 * @param ladder counts what a check costs, like every call
 */
record ModelChecks(Config.Model config, Function<List<ChatModels>, ModelLadder> ladder, Clock clock) {

    List<HealthCheck> all() {
        var first = check(ModelCheck.Place.FIRST, config);
        return config.second().provider() == Config.Provider.NONE
                ? List.of(first)
                : List.of(first, check(ModelCheck.Place.SECOND, config.fallback()));
    }

    private HealthCheck check(ModelCheck.Place place, Config.Model model) {
        return new ModelCheck(
                place, model, () -> roundTrip(ChatModels.from(model).orElseThrow()));
    }

    private ModelCheck.RoundTrip roundTrip(ChatModels model) {
        var question = Question.of("Answer with the one word: ready", clock.instant());
        var calls = ladder.apply(List.of(model)).open(question);
        long begun = System.nanoTime();
        String said = calls.first(
                        calls.wholeAnswer(), call -> Optional.of(call.blocking().chat(question.text())))
                .orElseThrow(RefusedCall::new);
        return new ModelCheck.RoundTrip(said, Duration.ofNanos(System.nanoTime() - begun), calls.spend());
    }
}
