package citewire.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an owner is told of a mistake, and what never. */
class ConfigMistakesTest {

    @TempDir
    Path folder;

    @Test
    void everySecretCanBeReadFromAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "me:tulip-garden-42@host\n");
        var secrets = ConfigLoader.keys().stream()
                .filter(key -> ConfigLoader.rules().getOrDefault(key, "").equals("a secret"))
                .toList();

        assertThat(secrets).contains("discord.token", "model.apiKey", "model.second.apiKey", "ingest.fetch.logins");
        for (String key : secrets) {
            var read =
                    loader().read(null, Map.of(ConfigLoader.environmentName(key) + "_FILE", file.toString()), Map.of());
            assertThat(read.values()).containsEntry(key, "me:tulip-garden-42@host");
            assertThat(read.files()).contains(file);
            assertThat(read.toString() + read.config()).doesNotContain("tulip");
        }
    }

    @Test
    void aMistakeNamesItsLineAndWhatWasProbablyMeant() {
        Path file =
                write("zone: UTC\nmodel:\n  provider: opnai\nanswer:\n  # too many\n  passages: 900\n  pasages: 3\n");

        assertThatThrownBy(() -> loader().load(file, Map.of(), Map.of()))
                .hasMessageContaining(
                        "model.provider (" + file + ", line 3): must be one of none, openai, anthropic, gemini;"
                                + " did you mean openai?, is \"opnai\"")
                .hasMessageContaining("answer.passages (" + file + ", line 6): must be a whole number from 1 to 50")
                .hasMessageContaining(file + ", line 7: there is no key answer.pasages; did you mean answer.passages?");
    }

    @Test
    void loginsAreReadWithTheirPortAndNoMistakeRepeatsOne() {
        var config = loader().load(
                        null,
                        Map.of("CITEWIRE_INGEST_FETCH_LOGINS", "me:tu:li@ps@News.example you:roses@127.0.0.1:8080"),
                        Map.of());

        assertThat(config.ingest().fetch().logins())
                .containsExactly(
                        new Login("news.example", 443, "me", new Secret("tu:li@ps")),
                        new Login("127.0.0.1", 8080, "you", new Secret("roses")));
        assertThatThrownBy(() ->
                        loader().load(null, Map.of("CITEWIRE_INGEST_FETCH_LOGINS", "me:tulips@host roses"), Map.of()))
                .hasMessageContaining("ingest.fetch.logins: each must be user:password@host")
                .hasMessageContaining("1 of 2 are not")
                .message()
                .doesNotContain("tulips", "roses");
    }

    @Test
    void aFeedIsNotFollowedByAnAddressWithAPassword() {
        Path file = write("feeds:\n  follow: [\"https://me:tulips@host/feed\"]\n");

        assertThatThrownBy(() -> loader().load(file, Map.of(), Map.of()))
                .hasMessageContaining("feeds.follow: an address holds a user name or password")
                .hasMessageContaining("CITEWIRE_INGEST_FETCH_LOGINS_FILE")
                .message()
                .doesNotContain("tulips");
    }

    @Test
    void aPasswordInAnAddressIsNotRepeated() {
        Path file = write(
                "model:\n  baseUrl: htp://me:tulips@host/v1\nfeeds:\n  follow: [\"ftp://me:tulips@host/feed\"]\n");

        assertThatThrownBy(() -> loader().load(file, Map.of(), Map.of()))
                .hasMessageContaining("//***@host")
                .message()
                .doesNotContain("tulips");
    }

    private static ConfigLoader loader() {
        return new ConfigLoader(List.of());
    }

    private Path write(String yaml) {
        try {
            return Files.writeString(folder.resolve("citewire.yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
