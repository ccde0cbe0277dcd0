package citewire.health;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.config.Config;
import citewire.config.Secret;
import citewire.domain.Spend;
import citewire.health.ModelCheck.RoundTrip;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthChecksTest {

    private static final long MEGABYTE = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void aTokenIsThereOrItSaysHowToGetOne() {
        assertThat(token("abc").run()).isEqualTo(new CheckResult.Good("a token is configured"));
        assertThat(token("").run())
                .isEqualTo(new CheckResult.Warning(
                        "no token is configured; only the terminal can ask", TokenCheck.HOW_TO_GET_ONE));
        assertThat(TokenCheck.HOW_TO_GET_ONE).contains("discord.com/developers", "CITEWIRE_DISCORD_TOKEN");
    }

    private static TokenCheck token(String token) {
        return new TokenCheck(new Config.Discord(new Secret(token), "", ""));
    }

    @Test
    void theConfigurationTellsItsFile() {
        assertThat(new ConfigFileCheck(Path.of("a.yaml")).run()).isEqualTo(new CheckResult.Good("read from a.yaml"));
        assertThat(new ConfigFileCheck(null).run().finding()).startsWith("no file");
    }

    @Test
    void theDataFolderMustBeAWritableFolderWithRoom() {
        var check = new DataFolderCheck(folder);
        assertThat(check.run().finding()).contains("can be written", "MB are free");
        assertThat(check.room(5_000 * MEGABYTE)).isInstanceOf(CheckResult.Good.class);
        assertThat(check.room(500 * MEGABYTE)).isInstanceOf(CheckResult.Warning.class);
        assertThat(check.room(50 * MEGABYTE)).isInstanceOf(CheckResult.Bad.class);
        assertThat(new DataFolderCheck(folder.resolve("none")).run()).isInstanceOf(CheckResult.Bad.class);
    }

    @Test
    void aModelIsAskedForAWordOnlyWhereOneIsConfigured() {
        assertThat(model(Config.Provider.NONE, () -> {
                            throw new IllegalStateException("must not be asked");
                        })
                        .run())
                .isInstanceOf(CheckResult.Good.class);
        assertThat(model(Config.Provider.OPENAI, () -> trip("pong")).run())
                .isEqualTo(new CheckResult.Good(
                        "llama answers in 812 ms (25 tokens, USD 0.0003); its window is taken to be 8,192 tokens"
                                + " (CITEWIRE_MODEL_WINDOW sets another)"));
        assertThat(model(Config.Provider.OPENAI, () -> trip(" ")).run().finding())
                .isEqualTo("llama answered nothing");
        var refused = model(Config.Provider.OPENAI, () -> {
                    throw new ConnectException("connection refused");
                })
                .run();
        assertThat(refused).isInstanceOfSatisfying(CheckResult.Bad.class, bad -> {
            assertThat(bad.finding()).isEqualTo("llama does not answer: connection refused");
            assertThat(bad.remedy()).contains("CITEWIRE_MODEL_BASE_URL");
        });
    }

    @Test
    void theEmbeddingModelIsTried() {
        assertThat(new EmbeddingCheck(true, () -> Duration.ofMillis(5)).run())
                .isEqualTo(new CheckResult.Good("a question takes 5 ms"));
        assertThat(new EmbeddingCheck(false, () -> Duration.ZERO).run()).isInstanceOf(CheckResult.Good.class);
        assertThat(new EmbeddingCheck(true, () -> {
                            throw new IllegalStateException("no room");
                        })
                        .run())
                .isInstanceOf(CheckResult.Bad.class)
                .extracting(CheckResult::finding)
                .isEqualTo("the model cannot be used: no room");
    }

    @Test
    void anInterruptedCallStaysInterrupted() {
        var result = model(Config.Provider.OPENAI, () -> {
                    throw new InterruptedException();
                })
                .run();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(result).isInstanceOf(CheckResult.Bad.class);
    }

    @Test
    void aModelThatIsDownNamesWhoAnswersInstead() {
        var second = new Config.Second(Config.Provider.OPENAI, "http://localhost:1/v1", "spare", Secret.NONE, 0);
        var config = new Config.Model(
                Config.Provider.OPENAI, "", "llama", Secret.NONE, Duration.ofSeconds(5), 100, 0, second);

        assertThat(new ModelCheck(ModelCheck.Place.FIRST, config, () -> trip("")).run())
                .isEqualTo(new CheckResult.Bad(
                        "llama answered nothing",
                        "check CITEWIRE_MODEL_BASE_URL, CITEWIRE_MODEL_NAME and CITEWIRE_MODEL_API_KEY;"
                                + " until it answers, answers are written by spare"));
        assertThat(new ModelCheck(ModelCheck.Place.SECOND, config.fallback(), () -> trip("")).run())
                .isEqualTo(
                        new CheckResult.Bad(
                                "spare answered nothing",
                                "check CITEWIRE_MODEL_SECOND_BASE_URL, CITEWIRE_MODEL_SECOND_NAME and"
                                        + " CITEWIRE_MODEL_SECOND_API_KEY; until it answers, answers are quoted word for word"));
    }

    private static RoundTrip trip(String said) {
        var spend = new Spend(20, 5, new BigDecimal("0.000300"), "USD", false, null);
        return new RoundTrip(said, Duration.ofMillis(812), spend);
    }

    private static ModelCheck model(Config.Provider provider, Callable<RoundTrip> roundTrip) {
        return new ModelCheck(
                ModelCheck.Place.FIRST,
                new Config.Model(provider, "", "llama", Secret.NONE, Duration.ofSeconds(5), 100),
                roundTrip);
    }
}
