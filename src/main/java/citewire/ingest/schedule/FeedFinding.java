package citewire.ingest.schedule;

import citewire.health.CheckResult;
import citewire.words.Saying;

/** What is right or wrong with a feed, in no language yet. */
public sealed interface FeedFinding {

    Saying finding();

    record Good(Saying finding) implements FeedFinding {}

    /** @param remedy what can be done about it */
    record Warning(Saying finding, Saying remedy) implements FeedFinding {}

    /** @param remedy what can be done about it */
    record Bad(Saying finding, Saying remedy) implements FeedFinding {}

    /** As the owner reads it in the terminal. */
    default CheckResult inEnglish() {
        return switch (this) {
            case Good good -> new CheckResult.Good(good.finding().inEnglish());
            case Warning warning ->
                new CheckResult.Warning(
                        warning.finding().inEnglish(), warning.remedy().inEnglish());
            case Bad bad ->
                new CheckResult.Bad(bad.finding().inEnglish(), bad.remedy().inEnglish());
        };
    }
}
