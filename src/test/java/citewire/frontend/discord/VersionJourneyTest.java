package citewire.frontend.discord;

import static citewire.fixtures.ArticleBuilder.article;
import static citewire.frontend.discord.Eyes.finished;
import static citewire.frontend.discord.Eyes.onlyEmbed;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.JourneyLog;
import citewire.simulator.world.Component;
import citewire.simulator.world.Embed;
import citewire.simulator.world.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Earlier versions of an article: the real JDA in front of a simulated Discord. */
@ExtendWith(JourneyLog.class)
class VersionJourneyTest {

    private static final int SELECT = 3;

    @TempDir
    Path folder;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open(folder);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private static Component select(Message message) {
        return message.current().components().stream()
                .filter(component -> component.type() == SELECT)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void opensAnEarlierVersionOfAnArticleThatHasChanged() {
        var ship = article()
                .id("ship")
                .title("Ship [runs](https://evil.example) aground")
                .source("Bay Mail");
        newsroom.publish(ship.body("A ship ran aground at noon. Nine people were aboard.")
                .build());
        newsroom.publish(ship.title("Ship afloat again")
                .body("A ship ran aground at noon. Ten people were aboard.")
                .build());
        var card = finished(newsroom.alice.slash(newsroom.general, "article", Map.of("title", "ship")));
        assertThat(select(card).values()).containsExactly("1");

        var opened = finished(newsroom.bob.select(card, select(card).customId(), List.of("1")));

        assertThat(opened.audience()).contains(newsroom.bob.user());
        assertThat(onlyEmbed(opened).title()).startsWith("Ship \\[runs\\]");
        assertThat(onlyEmbed(opened).description()).contains("“A ship ran aground at noon.”");
        assertThat(onlyEmbed(opened).fields())
                .contains(new Embed.Field("No longer in the article", "“Nine people were aboard.”"))
                .anyMatch(field -> field.name().equals("Version 1 of 2"));
    }

    @Test
    void anArticleThatNeverChangedHasNone() {
        newsroom.publish(article().id("calm").title("Calm sea").build());

        var card = finished(newsroom.alice.slash(newsroom.general, "article", Map.of("title", "calm")));

        assertThat(card.current().components()).isEmpty();
    }
}
