package citewire;

import citewire.health.HealthCheck;
import citewire.logging.LogSetup;
import citewire.metrics.HouseSources;
import citewire.metrics.Metrics;
import java.util.List;
import java.util.Map;

/** The figures of the bot, and what they are read from. */
record Figures(Metrics metrics, HouseSources house) {

    /** Tells of the house from now on. */
    void watch(List<HealthCheck> ready) {
        metrics.watch(house.with(ready), AnswerSettings.program());
        metrics.watchLog(Map.of(
                "warn",
                () -> LogSetup.counted().warnings(),
                "error",
                () -> LogSetup.counted().errors()));
    }
}
