package citewire.metrics;

import citewire.domain.Asker;
import citewire.domain.Coverage;
import citewire.domain.Reader;
import citewire.health.CheckResult;
import citewire.health.HealthCheck;
import citewire.index.IndexStatus;
import citewire.state.StoredFeed;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks articles, index, feeds, models, disk and health up when they are asked for. What cannot be looked up is left out. */
final class HouseMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(HouseMetrics.class);

    /** Feeds are taken within a minute of being due; a visit that waits for slow hosts takes some more. */
    private static final Duration OVERDUE = Duration.ofMinutes(15);

    private final HouseSources house;

    HouseMetrics(HouseSources house) {
        this.house = house;
    }

    void register(PrometheusRegistry registry) {
        articles(registry);
        index(registry);
        feeds(registry);
        models(registry);
        disk(registry);
        gauge("citewire_health_check_status", "Checks of /health/ready: 0 good, 1 warning, 2 bad.", "check")
                .callback(guarded(this::health))
                .register(registry);
    }

    private void articles(PrometheusRegistry registry) {
        gauge("citewire_articles", "Articles that can be asked about.")
                .callback(guarded(call -> call.call(coverage().articles())))
                .register(registry);
        gauge("citewire_newest_article_timestamp_seconds", "When the newest article was published, in Unix time.")
                .callback(guarded(this::newest))
                .register(registry);
        CounterWithCallback.builder()
                .name("citewire_article_changes")
                .help("Articles taken in, changed or withdrawn, since the store was made.")
                .callback(call -> {
                    try {
                        call.call((double) house.articles().sequence());
                    } catch (RuntimeException e) {
                        LOG.debug("The number of changes cannot be read", e);
                    }
                })
                .register(registry);
    }

    private Coverage coverage() {
        return house.articles().coverage(Reader.OWNER);
    }

    private void newest(GaugeWithCallback.Callback call) {
        var newest = coverage().newest();
        if (newest != null) {
            call.call((double) newest.latest(ZoneOffset.UTC).getEpochSecond());
        }
    }

    private void index(PrometheusRegistry registry) {
        gauge("citewire_index_passages", "Passages that can be searched by words.")
                .callback(guarded(call -> call.call(house.index().status().passages())))
                .register(registry);
        gauge("citewire_index_lag_changes", "Changes of articles that the index does not have yet.")
                .callback(guarded(call -> call.call((double) Math.max(
                        0, house.articles().sequence() - house.index().status().sequence()))))
                .register(registry);
        gauge(
                        "citewire_embedding_backlog_passages",
                        "Passages that wait for a vector; 0 where embedding is switched off.")
                .callback(guarded(call -> call.call(backlog(house.index().status()))))
                .register(registry);
    }

    private int backlog(IndexStatus status) {
        return house.embedding() ? status.passages() - status.vectors() : 0;
    }

    private void feeds(PrometheusRegistry registry) {
        gauge("citewire_feeds", "Feeds that are followed, by how they are: good, new, failing or parked.", "state")
                .callback(guarded(this::feeds))
                .register(registry);
        gauge("citewire_feeds_overdue", "Feeds that should have been visited a quarter of an hour ago.")
                .callback(guarded(call -> call.call((double) overdue())))
                .register(registry);
    }

    private void feeds(GaugeWithCallback.Callback call) {
        List<StoredFeed> all = house.feeds().all();
        for (String state : List.of("good", "new", "failing", "parked")) {
            call.call(
                    (double) all.stream()
                            .filter(feed -> state(feed).equals(state))
                            .count(),
                    state);
        }
    }

    private static String state(StoredFeed feed) {
        if (feed.health().parked()) {
            return "parked";
        }
        if (feed.health().failures() > 0) {
            return "failing";
        }
        return feed.course().visited() == null ? "new" : "good";
    }

    private long overdue() {
        Instant limit = house.clock().instant().minus(OVERDUE);
        return house.feeds().all().stream()
                .filter(feed -> !feed.health().parked())
                .filter(feed -> feed.course().due().isBefore(limit))
                .count();
    }

    private void models(PrometheusRegistry registry) {
        gauge("citewire_model_resting", "1 while answers pass the chat model by as it keeps failing, else 0.", "model")
                .callback(guarded(this::resting))
                .register(registry);
        gauge("citewire_budget_used_ratio", "How much is used of the fullest limit of limits.*, from 0 to 1.")
                .callback(
                        guarded(call -> call.call(house.models().get().ledger().used(Asker.OWNER))))
                .register(registry);
    }

    private void resting(GaugeWithCallback.Callback call) {
        var ladder = house.models().get().ladder();
        var resting = ladder.resting().stream().map(model -> model.model()).toList();
        ladder.names().stream().distinct().forEach(name -> call.call(resting.contains(name) ? 1 : 0, name));
    }

    private void disk(PrometheusRegistry registry) {
        gauge("citewire_data_free_bytes", "Room that is left for the data folder.")
                .callback(guarded(call -> call.call((double) free())))
                .register(registry);
        gauge("citewire_data_size_bytes", "What the data folder takes, by part.", "part")
                .callback(guarded(this::sizes))
                .register(registry);
    }

    private long free() {
        try {
            return Files.getFileStore(house.data()).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sizes(GaugeWithCallback.Callback call) {
        long index = size(house.data().resolve("index"));
        long store = Stream.of("citewire.db", "citewire.db-wal")
                .mapToLong(name -> size(house.data().resolve(name)))
                .sum();
        call.call((double) index, "index");
        call.call((double) store, "store");
        call.call((double) Math.max(0, size(house.data()) - index - store), "other");
    }

    /** Files come and go while it counts. */
    private static long size(Path path) {
        var file = path.toFile();
        var inside = file.listFiles();
        return inside == null
                ? file.length()
                : Stream.of(inside).mapToLong(each -> size(each.toPath())).sum();
    }

    private void health(GaugeWithCallback.Callback call) {
        for (HealthCheck check : house.ready()) {
            call.call(level(check.run()), check.name());
        }
    }

    private static int level(CheckResult result) {
        return switch (result) {
            case CheckResult.Good good -> 0;
            case CheckResult.Warning warning -> 1;
            case CheckResult.Bad bad -> 2;
        };
    }

    /** One figure that cannot be had leaves the others readable; the checks of health tell why. */
    private static Consumer<GaugeWithCallback.Callback> guarded(Consumer<GaugeWithCallback.Callback> reading) {
        return call -> {
            try {
                reading.accept(call);
            } catch (RuntimeException e) {
                LOG.debug("A figure cannot be read", e);
            }
        };
    }

    private static GaugeWithCallback.Builder gauge(String name, String help, String... labels) {
        return GaugeWithCallback.builder().name(name).help(help).labelNames(labels);
    }
}
