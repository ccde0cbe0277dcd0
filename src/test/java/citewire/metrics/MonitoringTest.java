package citewire.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The dashboard and the alerts ask for figures that there are, and say what to do. */
class MonitoringTest {

    private static final Path FOLDER = Papers.ROOT.resolve("docs/monitoring");
    private static final Pattern METRIC = Pattern.compile("\\b(?:citewire|jvm|process)_\\w+");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `(citewire_\\w+)` \\| (\\w+) \\|");

    @Test
    void everyPanelOfTheDashboardShowsFiguresThatThereAre() throws IOException {
        var dashboard =
                new JsonMapper().readTree(FOLDER.resolve("dashboard.json").toFile());

        assertThat(dashboard.path("uid").asText()).isEqualTo("citewire");
        assertThat(dashboard.path("panels")).hasSizeGreaterThan(20).allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotBlank();
            if (!panel.path("type").asText().equals("row")) {
                assertThat(panel.path("targets")).isNotEmpty().allSatisfy(MonitoringTest::asksForWhatThereIs);
            }
        });
        assertThat(dashboard.path("panels"))
                .extracting(panel -> panel.path("id").asInt())
                .doesNotHaveDuplicates();
        assertThat(dashboard.path("panels"))
                .extracting(panel -> panel.path("gridPos").path("x") + " "
                        + panel.path("gridPos").path("y"))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyAlertAsksForFiguresThatThereAreAndLeadsToWhatToDo() throws IOException {
        var alerts = new YAMLMapper().readTree(FOLDER.resolve("alerts.yml").toFile());
        var parts = parts(Papers.ROOT.resolve("docs/RUNBOOK.md"));
        var rules = alerts.at("/groups/0/rules");

        assertThat(rules).hasSizeGreaterThan(10).allSatisfy(rule -> {
            asksForWhatThereIs(rule);
            assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
            assertThat(rule.at("/labels/severity").asText()).isIn("warning", "critical");
            assertThat(parts).contains(rule.at("/annotations/runbook_url").asText());
        });
        assertThat(parts).hasSameSizeAs(rules);
    }

    @Test
    void composeMountsWhatIsThere() throws IOException {
        var services = new YAMLMapper()
                .readTree(Papers.ROOT.resolve("compose.yaml").toFile())
                .path("services");

        assertThat(services.path("citewire").has("ports"))
                .as("a port that is published")
                .isFalse();
        for (JsonNode service : services) {
            for (JsonNode volume : service.path("volumes")) {
                String from = volume.asText().split(":", -1)[0];
                if (from.startsWith("./") && !from.equals("./secrets")) {
                    assertThat(Papers.ROOT.resolve(from)).isRegularFile();
                }
            }
        }
    }

    private static void asksForWhatThereIs(JsonNode asking) {
        String expression = asking.path("expr").asText();
        var names = METRIC.matcher(expression).results().map(MatchResult::group).toList();
        assertThat(names.isEmpty()).as(expression).isEqualTo(expression.startsWith("up{"));
        assertThat(series()).containsAll(names);
    }

    /** The names that a query can ask for: a histogram has three. */
    private static Set<String> series() {
        var series = new TreeSet<String>();
        try {
            LISTED.matcher(Files.readString(Papers.ROOT.resolve("docs/METRICS.md")))
                    .results()
                    .forEach(metric -> add(series, metric));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        var registry = new PrometheusRegistry();
        JvmMetrics.builder().register(registry);
        for (var snapshot : registry.scrape()) {
            var metadata = snapshot.getMetadata();
            if (snapshot instanceof SummarySnapshot) {
                addSums(series, metadata.getPrometheusName());
            } else {
                series.add(metadata.getPrometheusName() + (snapshot instanceof CounterSnapshot ? "_total" : ""));
            }
        }
        return series;
    }

    private static void add(Set<String> series, MatchResult metric) {
        if (metric.group(2).equals("histogram")) {
            series.add(metric.group(1) + "_bucket");
            addSums(series, metric.group(1));
        } else {
            series.add(metric.group(1));
        }
    }

    private static void addSums(Set<String> series, String name) {
        series.add(name + "_sum");
        series.add(name + "_count");
    }

    /** The links to the parts of a paper, as GitHub makes them of their headings. */
    private static Set<String> parts(Path paper) throws IOException {
        return Files.readAllLines(paper).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> "docs/RUNBOOK.md#"
                        + line.substring(3).toLowerCase(Locale.ROOT).replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
