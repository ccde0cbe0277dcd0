package citewire.health;

import citewire.domain.Refusal;
import citewire.model.budget.HardBudget;
import citewire.model.call.ModelLadder;
import citewire.state.StateException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** Who writes the answers of a bot that runs: a model that rests is passed by, and a budget that is used up holds all back. */
public final class LadderCheck implements HealthCheck {

    private final ModelLadder ladder;
    private final HardBudget budget;

    public LadderCheck(ModelLadder ladder, HardBudget budget) {
        this.ladder = ladder;
        this.budget = budget;
    }

    @Override
    public String name() {
        return "chat models";
    }

    @Override
    public CheckResult run() {
        if (ladder.size() == 0) {
            return new CheckResult.Good("none is configured; answers are quoted word for word");
        }
        var resting = ladder.resting();
        if (!resting.isEmpty()) {
            return resting(resting);
        }
        try {
            var refusal = budget.refusal();
            return refusal == null
                    ? new CheckResult.Good(String.join(", then ", ladder.names()) + " may be asked")
                    : spent(refusal);
        } catch (StateException e) {
            return new CheckResult.Warning(
                    "what they cost cannot be read: " + e.getMessage(),
                    "check the disk and the data folder's permissions");
        }
    }

    private CheckResult resting(List<ModelLadder.Resting> resting) {
        var names = resting.stream().map(ModelLadder.Resting::model).toList();
        String instead = ladder.names().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .map(name -> "written by " + name)
                .orElse("quoted word for word");
        return new CheckResult.Warning(
                resting.stream().map(LadderCheck::words).collect(Collectors.joining("; ")) + "; answers are " + instead,
                "it is tried again by itself, at the latest ten minutes after a try that failed; where it stays so, look at"
                        + " the provider's status page and at the key and its quota: \"citewire doctor\" asks it once");
    }

    private static String words(ModelLadder.Resting model) {
        return "%s rests since %s (%s)".formatted(model.model(), second(model.since()), model.reason());
    }

    private static CheckResult spent(Refusal refusal) {
        return new CheckResult.Warning(
                refusal.words() + ": answers are quoted until " + second(refusal.until()),
                "nothing has to be done; a higher limit is set by limits.costPerDay, limits.tokensPerDay and their like,"
                        + " and \"citewire spend\" tells what was used");
    }

    private static Instant second(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
