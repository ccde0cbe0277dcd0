package citewire.ingest.fetch.polite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReservedPathsTest {

    private static boolean reserves(String location, String path) {
        var file = "[{\"location\": \"%s\", \"tdm-reservation\": 1}]".formatted(location);
        return ReservedPaths.read(file.getBytes(UTF_8)).reserves(URI.create("https://x.example" + path));
    }

    @ParameterizedTest
    @CsvSource({
        "/, /anything, true",
        "/news, /news/1, true",
        "/news, /sport/news, false",
        "*/news, /sport/news, true",
        "/news$, /news, true",
        "/news$, /news/1, false",
        "/*/page$, /news/page, true",
        "/*/page$, /news/page/more/page, true",
        "/*/page$, /news/page2, false",
        "/a*a$, /a, false",
        "/*?id=*&old, /page?id=1&old=1, true",
        "/a*b*c, /acb, false",
        "*, /, true",
        "/*$, /page, true",
        "'', /page, true",
        "$, /page, false"
    })
    void readsALocationAsRobotsTxtDoes(String location, String path, boolean reserved) {
        assertThat(reserves(location, path)).isEqualTo(reserved);
    }

    @Test
    void aLocationOfManyGapsTakesNoLongerThanOthers() {
        var location = "/" + "*a".repeat(40) + "*b";
        var path = "/" + "a".repeat(2_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(reserves(location, path)).isFalse());
    }

    @Test
    void aRobotsTxtOfManyGapsTakesNoLongerThanOthers() {
        var file = "User-agent: *\nDisallow: /" + "*a".repeat(40) + "*b\n";
        var address = URI.create("https://x.example/" + "a".repeat(2_000));

        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(RobotsRules.read(address.resolve("/robots.txt"), file.getBytes(UTF_8), null)
                                .allows(address))
                        .isTrue());
    }
}
