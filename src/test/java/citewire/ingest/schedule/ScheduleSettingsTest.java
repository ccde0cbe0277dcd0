package citewire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.config.Config;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleSettingsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private static Config.Feeds atOnce(int concurrent) {
        var settings = FeedHouse.SETTINGS;
        return new Config.Feeds(
                settings.follow(),
                settings.interval(),
                settings.minInterval(),
                settings.maxInterval(),
                concurrent,
                settings.fullText(),
                settings.parkAfter(),
                settings.perGuild());
    }

    @Test
    void visitsMoreFeedsAtOnceAsSoonAsTheSettingsSaySo() {
        try (var house = new FeedHouse(folder);
                var schedule = new FeedSchedule(house.state.feeds(), house.visit, atOnce(1), house.clock)) {
            for (String path : new String[] {"/one", "/two"}) {
                house.site.serve(path, house.site.hanging());
                house.follow(path);
            }
            schedule.start();
            Awaitility.await().atMost(PATIENCE).until(() -> asked(house) == 1);
            assertThat(house.state.feeds().nextDue())
                    .hasValueSatisfying(due -> assertThat(due).isBeforeOrEqualTo(house.clock.instant()));

            schedule.settle(atOnce(2));
            Awaitility.await().atMost(PATIENCE).until(() -> asked(house) == 2);
        }
    }

    private static long asked(FeedHouse house) {
        return house.site.asked("/one") + house.site.asked("/two");
    }
}
