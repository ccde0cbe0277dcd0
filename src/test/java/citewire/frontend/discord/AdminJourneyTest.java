package citewire.frontend.discord;

import static citewire.frontend.discord.Eyes.finished;
import static citewire.frontend.discord.Eyes.words;
import static citewire.frontend.discord.Newsroom.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import citewire.domain.AnswerStyle;
import citewire.domain.Audience;
import citewire.fixtures.FeedBuilder;
import citewire.fixtures.JourneyLog;
import citewire.fixtures.Replies;
import citewire.simulator.client.Member;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.world.Channel;
import citewire.simulator.world.Directory;
import citewire.simulator.world.Guild;
import citewire.simulator.world.Interaction;
import citewire.simulator.world.Message;
import citewire.state.Subscription;
import citewire.state.guild.AccessRule;
import citewire.state.guild.AdminAction;
import citewire.state.guild.NotedAction;
import citewire.state.guild.Quotas;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What admins do with the bot, each in a server of their own: the real JDA in front of a simulated Discord. */
@ExtendWith(JourneyLog.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminJourneyTest {

    private static final long SEND = 1L << 11;
    private static final long EMBED_LINKS = 1L << 14;

    private Newsroom newsroom;
    private Place poor;

    @BeforeAll
    void open(@TempDir Path folder) {
        newsroom = new Newsroom(folder, SimulatorOptions.defaults(), Newsroom.QUICK);
        poor = place(newsroom.discord.world().directory().addGuild("Poor", EMBED_LINKS));
        newsroom.startBot();
        newsroom.discord.awaitCommand("setup", PATIENCE);
    }

    @AfterAll
    void close() {
        newsroom.close();
    }

    /** A server with an admin and a member. */
    private record Place(Guild guild, Channel channel, Member admin, Member member) {

        Interaction run(String command, Map<String, ?> options) {
            return admin.slash(channel, command, options);
        }
    }

    private Place place(Guild guild) {
        var world = newsroom.discord.world();
        var directory = world.directory();
        return new Place(
                guild,
                directory.textChannel(guild, "general"),
                new Member(directory.moderator(guild, "mia"), world),
                new Member(directory.human(guild, "max"), world));
    }

    private Place place(String name) {
        return place(newsroom.discord.world().directory().addGuild(name));
    }

    private List<AdminAction> actions(Place place) {
        return newsroom.state.guilds().actions(place.guild().id(), 10).stream()
                .map(NotedAction::action)
                .toList();
    }

    private String asked(Place place, Channel channel) {
        var interaction = place.member().slash(channel, "ask", Map.of("question", "Does the ferry sail?"));
        return finished(interaction).current().json().toString();
    }

    @Test
    void onlyThoseWhoMayManageTheServerAreOfferedItsCommands() {
        var place = place("Closed");

        assertThatThrownBy(() -> place.member().slash(place.channel(), "settings show", Map.of()))
                .hasMessageContaining("cannot use");
        var shown = place.run("settings show", Map.of());
        assertThat(words(shown)).contains("Everybody may ask everywhere.");
        assertThat(shown.awaitMessage(PATIENCE).audience())
                .contains(place.admin().user());
    }

    @Test
    void aFeedIsPreviewedThenFollowedForThatServerAloneAndRemoved() {
        var place = place("Feeds");
        var feed = newsroom.feeds.site.at("/news").toString();
        newsroom.feeds.site.serve(
                "/news",
                Replies.rss(new FeedBuilder("Harbour [Times](https://evil.example)")
                        .whole("Ferry sails again", newsroom.feeds.site.link("/1"), Instant.now())
                        .build()));

        var preview = place.run("feed add", Map.of("address", feed));
        assertThat(words(preview))
                .contains("1 entry", "Ferry sails again", "this server alone")
                .doesNotContain("](https");
        assertThat(newsroom.state.feeds().all())
                .noneMatch(known -> known.subscription().address().toString().equals(feed));

        var follow = preview.awaitMessage(PATIENCE).current().components().getFirst();
        assertThat(words(place.admin().click(preview.awaitMessage(PATIENCE), follow.customId())))
                .startsWith("Following");
        assertThat(newsroom.state.feeds().all())
                .filteredOn(known -> known.subscription().address().toString().equals(feed))
                .singleElement()
                .satisfies(known -> assertThat(known.subscription().audience())
                        .isEqualTo(new Audience(place.guild().id())));
        assertThat(words(place.run("feed add", Map.of("address", feed)))).contains("already");
        assertThat(words(place.run("feed list", Map.of()))).contains("(1 of 2)", feed, "not visited yet");
        assertThat(words(place.run("feed check", Map.of("feed", feed))))
                .contains("✓ it is rss20", "Nothing was stored.");
        var other = place("No feeds");
        assertThat(words(other.run("feed list", Map.of()))).contains("(0 of 2)").doesNotContain("/news");
        assertThat(words(other.run("feed remove", Map.of("feed", feed)))).contains("follows no feed");
        assertThat(place.admin()
                        .autocomplete(place.channel(), "feed remove", "feed", "harb")
                        .awaitChoices(PATIENCE))
                .hasSize(1);
        assertThat(other.admin()
                        .autocomplete(other.channel(), "feed remove", "feed", "harb")
                        .awaitChoices(PATIENCE))
                .isEmpty();

        assertThat(words(place.run("feed remove", Map.of("feed", feed)))).contains("Its articles stay.");
        assertThat(actions(place)).extracting(AdminAction::what).containsExactly("feed.remove", "feed.add");
    }

    @Test
    void anAdminWhoReadsGermanIsToldInGermanWhatIsRightAndWrongWithAFeed() {
        var place = place("Hafen");
        newsroom.feeds.site.serve(
                "/hafen",
                Replies.rss(new FeedBuilder("Hafenblatt")
                        .whole("Die Fähre fährt", newsroom.feeds.site.link("/1"), Instant.now())
                        .build()));
        var world = newsroom.discord.world();
        var mia = new Member(world.directory().moderator(place.guild(), "greta"), world).speaking("de");

        assertThat(words(mia.slash(
                        place.channel(),
                        "feed check",
                        Map.of("feed", newsroom.feeds.site.at("/hafen").toString()))))
                .contains("✓ es ist rss20 mit 1 Eintrag", "✓ alle Einträge haben ein Datum", "wird er etwa alle")
                .doesNotContain("its", "entries");
        assertThat(words(mia.slash(
                        place.channel(),
                        "feed check",
                        Map.of("feed", newsroom.feeds.site.at("/missing").toString()))))
                .contains("✗ der Server lehnt die Anfrage ab", "404", "die neue Adresse suchen");
        assertThat(words(mia.slash(place.channel(), "feed add", Map.of("address", "keine Adresse"))))
                .contains("das ist keine Webadresse");
    }

    @Test
    void aServerFollowsNoMoreFeedsThanTheOwnerAllowsAndNoneInThePrivateNetwork() {
        var place = place("Many feeds");
        assertThat(words(place.run("feed add", Map.of("address", "http://10.0.0.1/feed"))))
                .startsWith("Nothing is followed:");
        for (String site : List.of("one", "two")) {
            var address = URI.create("https://" + site + ".example/feed");
            var subscription = new Subscription(
                    address, null, "", new Audience(place.guild().id()));
            newsroom.state.feeds().add(subscription, Duration.ofHours(1));
        }

        assertThat(words(place.run("feed add", Map.of("address", "https://three.example/feed"))))
                .contains("as many feeds as it may (2)");
    }

    @Test
    void settingsAreKeptShownAndToldInTheAdminChannel() {
        var place = place("Settings");
        var told = newsroom.discord.world().directory().textChannel(place.guild(), "mods");

        words(place.run("settings change", Map.of("admin-channel", told.id())));
        assertThat(words(place.run(
                        "settings change",
                        Map.of("language", "de", "zone", "Europe/Berlin", "member-hour", 3, "style", "short"))))
                .isEqualTo("Kept.");

        var settings = newsroom.state.guilds().settings(place.guild().id());
        assertThat(settings.language()).isEqualTo(Locale.GERMAN);
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(settings.style()).isEqualTo(AnswerStyle.SHORT);
        assertThat(settings.quotas()).isEqualTo(new Quotas(3, 0, 0, 0, 0));
        assertThat(newsroom.discord
                        .awaitBotMessage(
                                told, PATIENCE, message -> message.content().contains("member-hour=3"))
                        .content())
                .contains("<@" + place.admin().user().id() + ">", "settings.change");
        assertThat(words(place.run("settings show", Map.of())))
                .contains("Deutsch", "Europe/Berlin", "a member 3 an hour", "settings.change");
        assertThat(words(place.run("settings change", Map.of("zone", "Atlantis"))))
                .contains("no time zone “Atlantis”");
        assertThat(words(place.run("settings change", Map.of()))).contains("Nothing was named");
        assertThat(words(place.member().slash(place.channel(), "article", Map.of("title", "zzz"))))
                .contains("Ich kenne keinen Artikel");
    }

    @Test
    void whoIsBlockedOrInAnotherChannelIsToldSoAndNobodyElseSeesIt() {
        var place = place("Access");
        var directory = newsroom.discord.world().directory();
        var category = directory.newCategory(place.guild(), "News");
        var inside = directory.newTextChannel(category, "inside");

        words(place.run("settings access", Map.of("rule", "allow", "place", category.id())));
        assertThat(asked(place, inside)).contains("Harbour Times");
        var refused = place.member().slash(place.channel(), "ask", Map.of("question", "Does the ferry sail?"));
        assertThat(words(refused)).contains("do not answer questions in this channel");
        assertThat(refused.awaitMessage(PATIENCE).audience())
                .contains(place.member().user());

        var moderators = directory.roleId(place.guild(), Directory.MODERATOR).orElseThrow();
        words(place.run("settings access", Map.of("rule", "allow", "role", moderators)));
        assertThat(words(place.member().slash(inside, "ask", Map.of("question", "Does the ferry sail?"))))
                .contains("You may not ask me here");
        words(place.run(
                "settings access",
                Map.of("rule", "allow", "member", place.member().user().id())));
        assertThat(asked(place, inside)).contains("Harbour Times");
        assertThat(newsroom.state.guilds().rules(place.guild().id())).hasSize(3);
        words(place.run("settings access", Map.of("rule", "clear", "place", category.id())));
        assertThat(asked(place, place.channel())).contains("Harbour Times");
        assertThat(words(place.run("settings access", Map.of("rule", "block")))).contains("Of whom?");
    }

    @Test
    void aFullQuotaIsToldWithTheTimeToAskAgain() {
        var place = place("Quotas");
        words(place.run("settings change", Map.of("member-hour", 1)));

        assertThat(asked(place, place.channel())).contains("Harbour Times");
        assertThat(words(place.member().slash(place.channel(), "ask", Map.of("question", "And now?"))))
                .matches("You have asked 1 question in the last hour, and more is not allowed here. Again <t:\\d+:R>.");
        var mention = place.member().mentionsBot(place.channel(), "And now?");
        var reply =
                newsroom.discord.awaitBotMessage(place.channel(), PATIENCE, message -> Eyes.refersTo(message, mention));
        assertThat(reply.content()).contains("in the last hour");
        finished(place.admin().slash(place.channel(), "ask", Map.of("question", "Does the ferry sail?")));
    }

    @Test
    void setupNamesWhatIsMissingAndHowToGrantIt() {
        var shown = words(poor.run("setup", Map.of()));

        assertThat(shown)
                .contains(
                        "One permission is missing:",
                        "**Embed Links**",
                        "Edit Channel → Permissions",
                        poor.channel().id())
                .doesNotContain("**Send Messages**");
        assertThat(words(place("Rich").run("setup", Map.of()))).contains("all the permissions I need");
    }

    @Test
    void setupNamesAllowedChannelsThatWithholdAPermission() {
        var place = place("Closed");
        var directory = newsroom.discord.world().directory();
        var news = directory.newCategory(place.guild(), "News");
        var ticker = directory.newTextChannel(news, "ticker");
        directory.newTextChannel(news, "open");
        directory.deny(ticker, place.guild().id(), SEND | EMBED_LINKS);
        var setup = place.run("setup", Map.of());
        words(setup);
        var message = setup.awaitMessage(PATIENCE);

        place.admin().select(message, "setup-places", List.of(news.id()));

        awaitText(message, "In channels where I may be asked, permissions are missing:");
        assertThat(message.current().content())
                .contains("- <#" + ticker.id()
                        + ">: **Send Messages**, **Embed Links**\nTo grant them: the channel → Edit");
    }

    @Test
    void setupNamesForumsInWhosePostsTheBotMayNotAnswer() {
        var place = place("Forums");
        var directory = newsroom.discord.world().directory();
        var talk = directory.newCategory(place.guild(), "Talk");
        var ideas = directory.newForum(talk, "ideas");
        var open = directory.newForum(talk, "open");
        directory.deny(ideas, place.guild().id(), SEND | EMBED_LINKS);
        directory.deny(open, place.guild().id(), SEND);
        var setup = place.run("setup", Map.of());
        words(setup);
        var message = setup.awaitMessage(PATIENCE);

        place.admin().select(message, "setup-places", List.of(talk.id()));

        awaitText(message, "In channels where I may be asked, permissions are missing:");
        assertThat(message.current().content())
                .contains("- <#" + ideas.id() + ">: **Embed Links**\nTo grant them: the channel → Edit")
                .doesNotContain(open.id());
    }

    @Test
    void setupSetsTheServerUpStepByStep() {
        var place = place("Setup");
        var setup = place.run("setup", Map.of());
        words(setup);
        var message = setup.awaitMessage(PATIENCE);

        place.admin().select(message, "setup-language", List.of("de"));
        awaitText(message, "**Deutsch**");
        place.admin().select(message, "setup-style", List.of("short"));
        awaitText(message, "**short**");
        place.admin().select(message, "setup-places", List.of(place.channel().id()));
        awaitText(message, "**Deutsch**");
        place.admin()
                .select(message, "setup-admin-channel", List.of(place.channel().id()));
        awaitText(message, "<#" + place.channel().id() + ">");
        var form = place.admin().click(message, "setup-numbers");
        form.awaitModal(PATIENCE);
        place.admin().submitModal(form, Map.of("zone", "Europe/Berlin", "member-hour", "20"));
        awaitText(message, "Europe/Berlin");

        var settings = newsroom.state.guilds().settings(place.guild().id());
        assertThat(settings.quotas()).isEqualTo(new Quotas(20, 0, 0, 0, 0));
        assertThat(settings.style()).isEqualTo(AnswerStyle.SHORT);
        assertThat(settings.adminChannel()).isEqualTo(place.channel().id());
        assertThat(newsroom.state.guilds().rules(place.guild().id()))
                .containsExactly(
                        new AccessRule(AccessRule.Subject.PLACE, place.channel().id(), AccessRule.Verdict.ALLOW));
        var wrong = place.admin().click(message, "setup-numbers");
        wrong.awaitModal(PATIENCE);
        assertThat(words(place.admin().submitModal(wrong, Map.of("member-hour", "many"))))
                .contains("whole number");
    }

    @Test
    void statusTellsFeedsArticlesIndexModelAndBudget() {
        assertThat(words(place("Status").run("status", Map.of())))
                .contains("0 of this server (0 failing)", "Articles this server sees: 0", "Index: ", "Model: scripted")
                .contains("Resting", "Budget: 42 %");
    }

    private static void awaitText(Message message, String text) {
        message.await(PATIENCE, version -> version.content().contains(text));
    }
}
