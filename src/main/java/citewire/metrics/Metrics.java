package citewire.metrics;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The figures of this process. Labels take few values, all known beforehand or the owner's own: never a member's, an
 * article's or a feed's. For any number of threads.
 */
public final class Metrics {

    private static final OpenMetricsTextFormatWriter OPEN = OpenMetricsTextFormatWriter.builder()
            .setCreatedTimestampsEnabled(false)
            .build();
    private static final PrometheusTextFormatWriter TEXT = PrometheusTextFormatWriter.builder()
            .setIncludeCreatedTimestamps(false)
            .build();

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final QuestionMetrics questions = new QuestionMetrics(registry, System::nanoTime);
    private final ModelMetrics models = new ModelMetrics(registry);
    private final DiscordMetrics discord = new DiscordMetrics(registry);

    /** Questions and their answers. */
    public QuestionMetrics questions() {
        return questions;
    }

    /** What chat models used. */
    public ModelMetrics models() {
        return models;
    }

    /** The connection to Discord. */
    public DiscordMetrics discord() {
        return discord;
    }

    /** Tells of the house too, of the process and of the program; once. */
    public void watch(HouseSources house, String version) {
        new HouseMetrics(house).register(registry);
        JvmMetrics.builder().register(registry);
        Info.builder()
                .name("citewire_build_info")
                .help("The program that runs.")
                .labelNames("version", "java")
                .register(registry)
                .setLabelValues(version, Runtime.version().toString());
    }

    /** Tells how much was logged at that level ({@code warn}, {@code error}) too; once for each. */
    public void watchLog(Map<String, LongSupplier> lines) {
        CounterWithCallback.builder()
                .name("citewire_log_lines")
                .help("Lines of the log at WARN and ERROR.")
                .labelNames("level")
                .callback(call -> lines.forEach((level, count) -> call.call((double) count.getAsLong(), level)))
                .register(registry);
    }

    /** @param accept of the scraper, an HTTP header; empty for the plain text format */
    public Exposition scrape(String accept) {
        ExpositionFormatWriter format = OPEN.accepts(accept) ? OPEN : TEXT;
        var body = new ByteArrayOutputStream();
        try {
            format.write(body, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException("a byte array refuses to be written", e);
        }
        return new Exposition(format.getContentType(), body.toString(StandardCharsets.UTF_8));
    }
}
