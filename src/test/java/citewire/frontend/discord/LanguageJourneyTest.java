package citewire.frontend.discord;

import static citewire.frontend.discord.Eyes.words;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.JourneyLog;
import citewire.fixtures.OpenApi;
import citewire.simulator.client.Member;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.world.Channel;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What members read in their own language and in that of their guild: the real JDA in front of a simulated Discord. */
@ExtendWith(JourneyLog.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageJourneyTest {

    private Newsroom newsroom;
    private Member english;
    private Member german;

    /** A channel of an English guild, and one of a German guild. */
    private Channel general;

    private Channel allgemein;

    @BeforeAll
    void open(@TempDir Path folder) {
        newsroom = new Newsroom(folder, SimulatorOptions.defaults(), Newsroom.QUICK);
        var directory = newsroom.discord.world().directory();
        var guild = directory.addGuild("Redaktion");
        directory.speak(guild, "de");
        english = newsroom.alice;
        german = newsroom.discord.member("dora").speaking("de");
        directory.human(guild, "alice");
        directory.human(guild, "dora");
        general = newsroom.general;
        allgemein = directory.textChannel(guild, "general");
        newsroom.startBot();
    }

    @AfterAll
    void everythingWasAsDiscordDescribesIt() {
        newsroom.close();
        assertThat(newsroom.discord.pings()).isEmpty();
        newsroom.jdaLogs.assertQuiet();
        OpenApi.discord().assertConforms(newsroom.discord.wire());
    }

    @Test
    void speaksTheGuildsLanguageWhereAllReadIt() {
        assertThat(words(german.slash(general, "article", Map.of("title", "zebra"))))
                .isEqualTo("I know no article “zebra”. `/articles` lists what I have read.");
        assertThat(words(english.slash(allgemein, "article", Map.of("title", "zebra"))))
                .isEqualTo("Ich kenne keinen Artikel „zebra“. `/artikelliste` zeigt, was ich gelesen habe.");
    }

    @Test
    void speaksTheMembersLanguageWhereTheyAloneReadIt() {
        var options = Map.of("question", "Does the ferry sail?", "since", "soon");

        assertThat(words(german.slash(general, "ask", options)))
                .isEqualTo("„soon“ kann ich nicht als Datum lesen. Schreib es so: 2026-11-23.");
        assertThat(words(english.slash(allgemein, "ask", options)))
                .isEqualTo("I cannot read “soon” as a date. Write it like 2026-11-23.");
    }
}
