package citewire.frontend.discord;

import static citewire.fixtures.ArticleBuilder.article;
import static citewire.frontend.discord.Eyes.finished;
import static citewire.frontend.discord.Eyes.onlyEmbed;
import static citewire.frontend.discord.Eyes.words;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.FeedBuilder;
import citewire.fixtures.JourneyLog;
import citewire.fixtures.Replies;
import citewire.simulator.world.Interaction;
import citewire.simulator.world.Json;
import citewire.state.FeedCourse;
import citewire.state.FeedHealth;
import citewire.state.FetchFault;
import citewire.state.Subscription;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How members look at what is new and where it is from: the real JDA in front of a simulated Discord. */
@ExtendWith(JourneyLog.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowsingJourneyTest {

    private static final Instant VISITED = Instant.parse("2026-11-20T09:00:00Z");

    private Newsroom newsroom;

    @BeforeAll
    void open(@TempDir Path folder) {
        newsroom = Newsroom.open(folder);
        newsroom.publish(
                article()
                        .id("ferry-1")
                        .title("Ferry to Seoul sails again")
                        .source("Harbour Times")
                        .url("https://news.example/ferry")
                        .published("2026-11-20T08:00:00Z")
                        .body("The ferry to Seoul sails again after repairs. More follows.")
                        .build(),
                article()
                        .id("ferry-2")
                        .title("Ferry to Seoul sails again, port says")
                        .source("Bay Mail")
                        .published("2026-11-20T07:00:00Z")
                        .body("The ferry to Seoul sails again after repairs, says the port.")
                        .build(),
                article()
                        .id("whale")
                        .title("Whale *visits* the bay")
                        .source("Bay Mail")
                        .published("2026-11-19")
                        .body("A humpback was seen near the lighthouse.")
                        .build());
    }

    @AfterAll
    void close() {
        newsroom.close();
    }

    private String latest(Map<String, ?> options) {
        return onlyEmbed(finished(newsroom.alice.slash(newsroom.general, "latest", options)))
                .description();
    }

    @Test
    void tellsTheNewestStoriesInALineEachWithTheirOutletsCounted() {
        assertThat(latest(Map.of())).isEqualTo("""
                - **Ferry to Seoul sails again** · Harbour Times · <t:1795161600:R> · [news.example](<https://news.example/ferry>) · 2 outlets
                - **Whale \\*visits\\* the bay** · Bay Mail · <t:1795089600:D>""");
    }

    @Test
    void tellsWhatIsNewAboutSomethingOrFromOneSource() {
        assertThat(latest(Map.of("about", "humpback lighthouse")))
                .startsWith("- **Whale")
                .doesNotContain("Ferry");
        assertThat(latest(Map.of("source", "bay mail"))).startsWith("- **Ferry to Seoul sails again, port says**");

        var none = newsroom.alice.slash(newsroom.general, "latest", Map.of("source", "Nobody's *Post*"));
        assertThat(words(none)).isEqualTo("Nothing fits: Latest news by Nobody's \\*Post\\*.");
    }

    @Test
    void listsTheSourcesWithTheirArticlesAndHowTheirFeedsAre() {
        newsroom.feeds.site.serve(
                "/gazette",
                Replies.rss(new FeedBuilder("Island Gazette")
                        .whole("Bridge opens", newsroom.feeds.site.link("/bridge"), VISITED)
                        .build()));
        newsroom.feeds.desk().add(newsroom.feeds.site.at("/gazette").toString(), null, "");
        newsroom.feeds.desk().fetch(newsroom.feeds.desk().all(), report -> {});
        var dead = new Subscription(URI.create("https://dead.example/rss"), "Dead Letter", "");
        newsroom.state.feeds().add(dead, Duration.ofHours(1));
        newsroom.state
                .feeds()
                .keep(
                        dead.key(),
                        new FeedCourse(null, null, null, 404, Duration.ofHours(1), VISITED, VISITED),
                        new FeedHealth(3, VISITED, new FetchFault("status", "gone", "the server said 404"), true));

        var list = onlyEmbed(finished(newsroom.alice.slash(newsroom.general, "sources", Map.of())));

        assertThat(list.title()).isEqualTo("Sources");
        assertThat(list.footer()).isEqualTo("Page 1 of 1 · 4 sources");
        assertThat(list.description().lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("- **Bay Mail** · 2 articles · the newest <t:1795158000:R>"),
                        line -> assertThat(line)
                                .isEqualTo("- **Harbour Times** · 1 article · the newest <t:1795161600:R>"),
                        line -> assertThat(line)
                                .matches("- \\*\\*Island Gazette\\*\\* · 1 article · the newest <t:1795165200:R>"
                                        + " · feed read <t:\\d+:R>"),
                        line -> assertThat(line)
                                .isEqualTo("- **Dead Letter** · no article yet"
                                        + " · ⚠ feed given up, since <t:1795165200:R>"));
    }

    @Test
    void anArticlesCardNamesOtherReportsOfTheSame() {
        var card = onlyEmbed(finished(newsroom.alice.slash(newsroom.general, "article", Map.of("title", "ferry-1"))));

        assertThat(card.description()).isEqualTo("“The ferry to Seoul sails again after repairs.”");
        assertThat(card.fields()).anySatisfy(field -> {
            assertThat(field.name()).isEqualTo("Also reported by");
            assertThat(field.value()).startsWith("Bay Mail · ").doesNotContain("Harbour");
        });
    }

    @Test
    void choosingAnArticleOfAnotherServerOpensNothing() {
        var secret = article()
                .id("secret")
                .title("Zephyrine keeper resigns")
                .of("999")
                .build();
        newsroom.state.articles().commit(secret);
        var list = finished(newsroom.alice.slash(newsroom.general, "articles", Map.of()));
        var select = list.current().components().getFirst().customId();
        var data = Json.object().put("custom_id", select).put("component_type", 3);
        data.putArray("values").add(secret.id().value());

        var chosen = newsroom.discord
                .world()
                .interactions()
                .start(new Interaction.Act(
                        Interaction.Kind.COMPONENT, newsroom.alice.user(), newsroom.general, data, list, null));

        assertThat(words(chosen)).startsWith("I know no article").doesNotContain("Zephyrine");
    }
}
