package citewire.model;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.config.Config;
import citewire.config.Secret;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextWindowTest {

    @ParameterizedTest
    @CsvSource({
        "gpt-4o-mini-2024-07-18, 128000",
        "gpt-4, 8192",
        "gpt-4.1-nano, 1047576",
        "Claude-Sonnet-4-5, 200000",
        "google/gemini-2.5-flash, 1048576",
    })
    void isKnownByTheModelsName(String name, int tokens) {
        assertThat(ContextWindow.of(model(name, 0))).isEqualTo(new ContextWindow(tokens, true));
    }

    @Test
    void isTheUsualOneWhereTheNameSaysNothing() {
        assertThat(ContextWindow.of(model("llama3.2:3b", 0))).isEqualTo(new ContextWindow(8192, false));
        assertThat(ContextWindow.of(model("my-gpt-4o", 0)).known()).isFalse();
    }

    @Test
    void isWhatTheOwnerSays() {
        assertThat(ContextWindow.of(model("gpt-4o", 4096))).isEqualTo(new ContextWindow(4096, true));
    }

    @Test
    void leavesRoomForTheAnswer() {
        assertThat(ChatModels.from(model("llama", 4096)).orElseThrow().room()).isEqualTo(4096 - 700);
    }

    private static Config.Model model(String name, int window) {
        return new Config.Model(
                Config.Provider.OPENAI,
                "http://localhost:1/v1",
                name,
                Secret.NONE,
                Duration.ofSeconds(5),
                700,
                window,
                new Config.Second(Config.Provider.NONE, "", "", Secret.NONE, 0));
    }
}
