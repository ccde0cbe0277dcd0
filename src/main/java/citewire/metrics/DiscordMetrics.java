package citewire.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts requests to Discord and what became of them, and tells how the connection stands. */
public final class DiscordMetrics {

    private static final int TOO_MANY_REQUESTS = 429;

    private final PrometheusRegistry registry;
    private final Counter requests;
    private final Counter disconnects;
    private final Histogram took;

    DiscordMetrics(PrometheusRegistry registry) {
        this.registry = registry;
        requests = counter("citewire_discord_requests", "Requests to Discord by what it answered.")
                .labelNames("result")
                .register(registry);
        disconnects = counter("citewire_discord_disconnects", "How often the gateway's connection broke.")
                .register(registry);
        took = Buckets.seconds("citewire_discord_request_duration_seconds", "From a request to Discord to its answer.")
                .register(registry);
        for (String result : new String[] {"ok", "rate_limited", "client_error", "server_error", "unreachable"}) {
            requests.initLabelValues(result);
        }
    }

    /**
     * The gateway as it is now.
     *
     * @param ping null where none was measured yet
     */
    public record Gateway(boolean connected, @Nullable Duration ping, int guilds) {}

    /** Tells of the connection too; once. */
    public void watch(Supplier<Gateway> gateway) {
        gauge(
                "citewire_discord_connected",
                "1 while the gateway's connection stands, else 0.",
                () -> gateway.get().connected() ? 1 : 0);
        gauge(
                "citewire_discord_guilds",
                "Servers that the bot is in.",
                () -> gateway.get().guilds());
        GaugeWithCallback.builder()
                .name("citewire_discord_gateway_ping_seconds")
                .help("From the last heartbeat to Discord's word that it came.")
                .callback(call -> {
                    Duration ping = gateway.get().ping();
                    if (ping != null) {
                        call.call(ping.toMillis() / 1e3);
                    }
                })
                .register(registry);
    }

    /** @param status of HTTP; 0 where there was no answer */
    public void requested(int status, Duration duration) {
        requests.labelValues(result(status)).inc();
        took.observe(duration.toNanos() / 1e9);
    }

    /** The connection broke. */
    public void disconnected() {
        disconnects.inc();
    }

    private static String result(int status) {
        if (status == 0) {
            return "unreachable";
        }
        if (status == TOO_MANY_REQUESTS) {
            return "rate_limited";
        }
        return status < 400 ? "ok" : status < 500 ? "client_error" : "server_error";
    }

    private void gauge(String name, String help, Supplier<Integer> value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(call -> call.call(value.get()))
                .register(registry);
    }

    private static Counter.Builder counter(String name, String help) {
        var counter = Counter.builder().name(name).help(help);
        counter.withoutExemplars();
        return counter;
    }
}
