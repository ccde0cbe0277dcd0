package citewire.ingest.fetch.polite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Whatever a site says about its use, in robots.txt, tdmrep.json, headers or a page's head, it is read and applied without
 * a fault and within a moment. The first line of the bytes is the path that is asked about.
 */
class SiteRulesFuzzTest {

    private static final URI SITE = URI.create("https://x.example/");

    /** Far above what any file takes, on a machine that fuzzes beside other work. */
    private static final Duration MOMENT = Duration.ofSeconds(10);

    @FuzzTest(maxDuration = "10m")
    void areReadAndAppliedWithoutAFault(byte[] bytes) {
        assertTimeout(MOMENT, () -> apply(bytes));
    }

    private static void apply(byte[] bytes) {
        int line = 0;
        while (line < bytes.length && bytes[line] != '\n') {
            line++;
        }
        var address = address(new String(bytes, 0, line, StandardCharsets.UTF_8));
        var file = Arrays.copyOfRange(bytes, Math.min(line + 1, bytes.length), bytes.length);

        var robots = RobotsRules.read(SITE.resolve("/robots.txt"), file, null);
        robots.allows(address);
        assertThat(robots.delay()).isBetween(Duration.ZERO, Duration.ofMinutes(10));
        ReservedPaths.read(file).reserves(address);
        var text = new String(file, StandardCharsets.UTF_8);
        UsageSignals.inHeaders(text, List.of(text));
        UsageSignals.inHead(file);
    }

    private static URI address(String path) {
        try {
            return SITE.resolve("/" + path);
        } catch (IllegalArgumentException e) {
            return SITE;
        }
    }
}
