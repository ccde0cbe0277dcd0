package citewire.ingest.feed.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    /** The examples of RFC 3986, sections 5.4.1 and 5.4.2. */
    @ParameterizedTest
    @CsvSource({
        "g, http://a/b/c/g",
        "./g, http://a/b/c/g",
        "g/, http://a/b/c/g/",
        "/g, http://a/g",
        "//g, http://g",
        "?y, http://a/b/c/d;p?y",
        "g?y, http://a/b/c/g?y",
        "'#s', http://a/b/c/d;p?q#s",
        "g?y#s, http://a/b/c/g?y#s",
        ";x, http://a/b/c/;x",
        "'', http://a/b/c/d;p?q",
        "., http://a/b/c/",
        "./, http://a/b/c/",
        ".., http://a/b/",
        "../g, http://a/b/g",
        "../.., http://a/",
        "../../g, http://a/g",
        "../../../g, http://a/g",
        "/./g, http://a/g",
        "/../g, http://a/g",
        "g., http://a/b/c/g.",
        "..g, http://a/b/c/..g",
        "./g/., http://a/b/c/g/",
        "g;x=1/../y, http://a/b/c/y",
        "g?y/./x, http://a/b/c/g?y/./x",
        "https://h/p, https://h/p"
    })
    void resolvesAsTheStandardHasIt(String relative, String expected) {
        assertThat(Addresses.resolve("http://a/b/c/d;p?q", relative)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " java\nscript:alert(1)",
                "JavaScript:x",
                "data:text/html,x",
                "vbscript:x",
                "g:h"
            })
    void aSchemeThatMayRunSomethingIsNoAddress(String given) {
        assertThat(Addresses.resolve("https://x.example/", given)).isEmpty();
        assertThat(Addresses.resolve(null, given)).isEmpty();
        assertThat(Addresses.uri(given)).isNull();
    }

    @Test
    void aWrongBaseIsPassedOver() {
        assertThat(Addresses.base("https://x.example/", "javascript:x")).isEqualTo("https://x.example/");
        assertThat(Addresses.base(null, "javascript:x")).isNull();
        assertThat(Addresses.resolve(null, "a/b")).isEqualTo("a/b");
    }

    @Test
    void whatABrowserOpensIsAnAddress() {
        assertThat(Addresses.uri("https://x.example/a b|c?q=\"x\"&r=50%"))
                .isEqualTo(URI.create("https://x.example/a%20b%7Cc?q=%22x%22&r=50%25"));
        assertThat(Addresses.uri("https://x.example/käse")).isEqualTo(URI.create("https://x.example/käse"));
        assertThat(Addresses.uri("http://[broken")).isNull();
        assertThat(Addresses.uri(" ")).isNull();
    }
}
