package citewire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Audience;
import citewire.domain.Reader;
import citewire.domain.TimeWindow;
import citewire.fixtures.DistinctFeed;
import citewire.fixtures.JudgedDiscord;
import citewire.fixtures.NewsSite;
import citewire.fixtures.Replies;
import citewire.frontend.discord.DiscordBot;
import citewire.frontend.terminal.workspace.GlobalOptions;
import citewire.ingest.schedule.Following;
import citewire.simulator.DiscordSimulator;
import citewire.simulator.client.Member;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.world.Channel;
import citewire.simulator.world.Guild;
import citewire.simulator.world.Interaction;
import citewire.simulator.world.Json;
import citewire.simulator.world.Message;
import citewire.simulator.world.Post;
import citewire.state.ArticleQuery;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers, each with a feed of its own, and the owner's: the whole program with real stores, index and JDA, in front of a
 * simulated Discord. Whatever way a member takes, what they see is the owner's and their server's.
 */
class GuildIsolationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final String SECRET = "Zephyrine lighthouse keeper resigns over missing ledger";
    private static final NewsSite SITE = NewsSite.open();
    private static DiscordSimulator discord;
    private static App app;
    private static DiscordBot bot;
    private static Place north;
    private static Place south;
    private static List<Following> followings = List.of();

    /** A server, a channel in it and somebody there. */
    private record Place(Guild guild, Channel channel, Member member) {

        Audience audience() {
            return new Audience(guild.id());
        }

        Reader reader() {
            return Reader.in(guild.id());
        }

        Interaction slash(String command, Map<String, ?> options) {
            return member.slash(channel, command, options);
        }

        String ask(String question) {
            return shown(slash("ask", Map.of("question", question)));
        }
    }

    @BeforeAll
    static void open(@TempDir Path folder) {
        discord = JudgedDiscord.start(SimulatorOptions.defaults(), Clock.systemUTC());
        var environment = Map.of(
                "CITEWIRE_DATA", folder.toString(),
                "CITEWIRE_EMBEDDING_ENABLED", "false",
                "CITEWIRE_INGEST_SEEDS", "",
                "CITEWIRE_INGEST_FETCH_HOST_PAUSE", "0s",
                "CITEWIRE_INGEST_ALLOW_HOSTS", SITE.place(),
                "CITEWIRE_DISCORD_TOKEN", discord.options().bot().token(),
                "CITEWIRE_DISCORD_API_URL", discord.apiUrl().toString(),
                "CITEWIRE_DISCORD_GATEWAY_URL", discord.gatewayUrl().toString());
        var settings = Settings.load(new GlobalOptions(null, null, "warn"), environment);
        app = App.open(settings, Shutdown.listening());
        north = place("North", "alice");
        south = place("South", "bob");
        publish();
        bot = new DiscordBot(settings.config().discord(), app.discordParts(app.answerer()));
        bot.start();
        discord.awaitCommand("article", PATIENCE);
    }

    private static Place place(String name, String member) {
        var directory = discord.world().directory();
        var guild = directory.addGuild(name);
        return new Place(
                guild,
                directory.textChannel(guild, "general"),
                new Member(directory.human(guild, member), discord.world()));
    }

    private static void publish() {
        var shared = new ArrayList<String>();
        for (int i = 1; i <= 9; i++) {
            shared.add(item("Harbour council meeting number " + i, "/shared/" + i, "The council met."));
        }
        shared.add(item("Copper price falls", "/copper", "The price of copper fell by nine percent on Tuesday."));
        SITE.serve("/shared", Replies.rss(DistinctFeed.of("Shared Times", shared)));
        SITE.serve(
                "/north",
                Replies.rss(DistinctFeed.of(
                        "North Gazette",
                        List.of(
                                item(
                                        SECRET,
                                        "/north/1",
                                        "The Zephyrine lighthouse keeper Oda Brandt resigned on Monday."),
                                item(
                                        "Copper price falls",
                                        "/north/copper",
                                        "The price of copper fell by nine percent on Tuesday."),
                                item(
                                        "Copper price doubles",
                                        "/copper",
                                        "The price of copper doubled, a forger claims here.")))));
        SITE.serve(
                "/south",
                Replies.rss(DistinctFeed.of(
                        "South Gazette",
                        List.of(item(
                                "Quokka parade delights Marlow",
                                "/south/1",
                                "A quokka parade delighted Marlow on Sunday.")))));
        followings = List.of(
                app.feeds().add(SITE.at("/shared").toString(), null, ""),
                app.feeds().add(SITE.at("/north").toString(), null, "", north.audience()),
                app.feeds().add(SITE.at("/south").toString(), null, "", south.audience()));
        app.feeds()
                .fetch(app.feeds().all(), report -> assertThat(report.fault()).isNull());
        app.awaitWords();
    }

    private static String item(String headline, String path, String text) {
        return DistinctFeed.item(headline, SITE.at(path), text);
    }

    @AfterAll
    static void close() {
        bot.close();
        app.close();
        discord.close();
        SITE.close();
    }

    /** All that a reader of a message can see, and what stands behind it. */
    private static String shown(Interaction interaction) {
        return settled(interaction.awaitMessage(PATIENCE));
    }

    private static String settled(Message message) {
        return message.await(
                        PATIENCE,
                        version -> !version.loading()
                                && (!version.embeds().isEmpty()
                                        || !version.content().endsWith("…")))
                .json()
                .toString();
    }

    private static void nothingOfTheNorth(String text) {
        assertThat(text).doesNotContain("Zephyrine", "North Gazette", "Oda Brandt", "/north/", "doubled");
    }

    private static ArticleId idOf(Place place, String title) {
        return titled(place.reader(), title).id();
    }

    private static ArticleHeader titled(Reader reader, String title) {
        return app.articles().suggest(title, 25, reader).stream()
                .filter(article -> article.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aQuestionIsAnsweredFromTheOwnersArticlesAndTheServersOwn() {
        assertThat(north.ask("Why did the Zephyrine lighthouse keeper Oda Brandt resign?"))
                .contains("Oda Brandt", "North Gazette");

        nothingOfTheNorth(south.ask("Who is the lighthouse keeper?"));
        nothingOfTheNorth(shown(north.member()
                .slash(north.member().directChannel(), "ask", Map.of("question", "Who is the lighthouse keeper?"))));
        assertThat(south.ask("Where did the quokka parade delight people?")).contains("Marlow");
    }

    @Test
    void refusalsCountAndNameWhatTheAskerSees() {
        var refused = south.ask("Which glacier melted fastest near the lighthouse keeper's ledger in 1987?");

        assertThat(refused).contains("11 articles", "2 sources");
        nothingOfTheNorth(refused);
        assertThat(app.articles().coverage(north.reader()).articles()).isEqualTo(13);
        assertThat(app.articles().coverage(Reader.ANYBODY).articles()).isEqualTo(10);
        assertThat(app.articles().coverage(Reader.OWNER).articles()).isEqualTo(14);
    }

    @Test
    void newsAtLargeLeaveOtherServersOut() {
        nothingOfTheNorth(south.ask("What's new?"));
        nothingOfTheNorth(south.ask("What's new on the lighthouse?"));
    }

    @Test
    void listsOfArticlesAndTheirButtonsShowWhatTheReaderSees() {
        var list = north.slash("articles", Map.of("about", "Zephyrine lighthouse"));
        assertThat(shown(list)).contains("Zephyrine");
        nothingOfTheNorth(shown(south.slash("articles", Map.of("about", "lighthouse keeper"))));
        assertThat(shown(south.slash("articles", Map.of("source", "North Gazette"))))
                .contains("No article fits")
                .doesNotContain("Zephyrine");

        var first = south.slash("articles", Map.of()).awaitMessage(PATIENCE);
        nothingOfTheNorth(settled(first));
        nothingOfTheNorth(shown(south.member().click(first, button(first))));
    }

    @Test
    void theLatestStoriesAndTheSourcesAreThoseThatTheReaderSees() {
        assertThat(shown(north.slash("latest", Map.of()))).contains("Zephyrine", "2 outlets");
        var latest = shown(south.slash("latest", Map.of()));
        nothingOfTheNorth(latest + shown(south.slash("latest", Map.of("about", "lighthouse keeper"))));
        assertThat(latest).contains("Quokka").doesNotContain("outlets");
        assertThat(shown(north.slash("sources", Map.of()))).contains("North Gazette", "feed read");
        var sources = shown(south.slash("sources", Map.of()));
        nothingOfTheNorth(sources);
        assertThat(sources).contains("Shared Times", "South Gazette");
    }

    @Test
    void aButtonOfAnotherServerDoesNothingHere() {
        var there = north.slash("articles", Map.of()).awaitMessage(PATIENCE);
        settled(there);
        var here = south.slash("articles", Map.of()).awaitMessage(PATIENCE);
        settled(here);

        var data = Json.object().put("custom_id", button(there)).put("component_type", 2);
        assertThat(shown(pressedInTheSouth(data, here))).contains("expired");
    }

    @Test
    void noControlUnderAnAnswerShowsItInAnotherServer() {
        var asked =
                north.slash("ask", Map.of("question", "Why did the Zephyrine lighthouse keeper Oda Brandt resign?"));
        var there = asked.awaitMessage(PATIENCE);
        settled(there);
        var here = south.slash("articles", Map.of()).awaitMessage(PATIENCE);
        settled(here);
        var controls = there.current().components().stream()
                .filter(component ->
                        component.enabled() && !component.customId().isEmpty())
                .toList();

        assertThat(controls).isNotEmpty();
        for (var control : controls) {
            var data = Json.object().put("custom_id", control.customId()).put("component_type", control.type());
            if (!control.values().isEmpty()) {
                data.set("values", Json.strings(control.values().subList(0, 1)));
            }
            var pressed = pressedInTheSouth(data, here);
            pressed.awaitCallback(PATIENCE);
            pressed.message().ifPresent(message -> nothingOfTheNorth(settled(message)));
            assertThat(pressed.modal()).isEmpty();
        }
    }

    private static Interaction pressedInTheSouth(ObjectNode data, Message here) {
        return discord.world()
                .interactions()
                .start(new Interaction.Act(
                        Interaction.Kind.COMPONENT, south.member().user(), south.channel(), data, here, null));
    }

    private static String button(Message message) {
        return message.current().components().stream()
                .filter(component -> component.enabled() && component.type() == 2)
                .findFirst()
                .orElseThrow()
                .customId();
    }

    @Test
    void titlesAreProposedToWhomTheyAreFor() {
        assertThat(proposals(north, "Zeph")).contains("Zephyrine");
        assertThat(proposals(south, "Zeph")).doesNotContain("Zephyrine");
        assertThat(proposals(south, "")).contains("Quokka").doesNotContain("Zephyrine", "doubles");
        var direct = north.member().directChannel();
        assertThat(north.member()
                        .autocomplete(direct, "article", "title", "Zeph")
                        .awaitChoices(PATIENCE)
                        .toString())
                .doesNotContain("Zephyrine");
    }

    private static String proposals(Place place, String typed) {
        return place.member()
                .autocomplete(place.channel(), "article", "title", typed)
                .awaitChoices(PATIENCE)
                .toString();
    }

    @Test
    void anArticlesIdOpensNothingForOthers() {
        var id = idOf(north, SECRET).value();

        assertThat(shown(north.slash("article", Map.of("title", id)))).contains("Zephyrine");
        var elsewhere = shown(south.slash("article", Map.of("title", id)));
        assertThat(elsewhere).contains("I know no article");
        nothingOfTheNorth(elsewhere);
        nothingOfTheNorth(shown(north.member().slash(north.member().directChannel(), "article", Map.of("title", id))));
    }

    @Test
    void aFollowUpGoesOnInItsOwnServerAlone() {
        var asked =
                north.slash("ask", Map.of("question", "Why did the Zephyrine lighthouse keeper Oda Brandt resign?"));
        var answer = asked.awaitMessage(PATIENCE);
        settled(answer);

        var reference = Json.object().put("type", 19);
        reference
                .putObject("message_reference")
                .put("type", 0)
                .put("channel_id", north.channel().id())
                .put("guild_id", north.guild().id())
                .put("message_id", answer.id());
        var text =
                Json.object().put("content", discord.world().directory().bot().mention() + " and when did she go?");
        var message = discord.world()
                .messages()
                .post(new Post(south.channel(), south.member().user(), text, reference, null));

        var reply = discord.awaitBotMessage(
                south.channel(),
                PATIENCE,
                sent -> sent.current()
                        .json()
                        .at("/message_reference/message_id")
                        .asText()
                        .equals(message.id()));
        nothingOfTheNorth(settled(reply));
        assertThat(app.discordParts(app.answerer())
                        .conversations()
                        .leadingTo(south.guild().id(), answer.id(), 5))
                .isEmpty();
    }

    @Test
    void copiesInOtherServersAreNeitherCountedNorShown() {
        var copper = titled(Reader.ANYBODY, "Copper price falls").id();

        assertThat(app.articles().find(copper, south.reader()).orElseThrow().story())
                .isNull();
        var known = app.articles().find(copper, north.reader()).orElseThrow();
        assertThat(requireNonNull(known.story()).articles())
                .extracting(ArticleHeader::source)
                .containsExactlyInAnyOrder("Shared Times", "North Gazette");
        assertThat(shown(north.slash("article", Map.of("title", copper.value()))))
                .contains("North Gazette");
        nothingOfTheNorth(shown(south.slash("article", Map.of("title", copper.value()))));
    }

    @Test
    void aServersFeedDoesNotChangeAnArticleOfEverybodys() {
        var copper = titled(Reader.ANYBODY, "Copper price falls");

        var stored = app.articles().find(copper.id()).orElseThrow();
        assertThat(stored.versions()).hasSize(1);
        assertThat(stored.article().body()).contains("fell by nine percent");
        assertThat(titled(north.reader(), "Copper price doubles").id()).isNotEqualTo(copper.id());
    }

    @Test
    void theOwnerSeesAllAndTheListOfFeedsNamesTheServer() {
        var all = app.articles().list(new ArticleQuery(Reader.OWNER, null, TimeWindow.ALWAYS, 1, 50));

        assertThat(all.articles()).extracting(ArticleHeader::title).contains(SECRET, "Quokka parade delights Marlow");
        assertThat(followings).hasOnlyElementsOfType(Following.Followed.class);
        assertThat(app.feeds().all())
                .extracting(feed -> feed.subscription().audience())
                .containsExactlyInAnyOrder(Audience.SHARED, north.audience(), south.audience());
        assertThat(app.feeds().list().outlines()).hasSize(1);
    }
}
