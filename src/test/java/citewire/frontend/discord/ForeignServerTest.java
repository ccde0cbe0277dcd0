package citewire.frontend.discord;

import static citewire.fixtures.ArticleBuilder.article;
import static citewire.frontend.discord.Eyes.finished;
import static citewire.frontend.discord.Eyes.onlyEmbed;
import static citewire.frontend.discord.Eyes.words;
import static citewire.frontend.discord.Newsroom.FERRY;
import static citewire.frontend.discord.Newsroom.PATIENCE;
import static citewire.frontend.discord.Newsroom.cited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import citewire.domain.Asker;
import citewire.domain.Audience;
import citewire.domain.Reader;
import citewire.fixtures.JourneyLog;
import citewire.fixtures.ScriptedAnswerer;
import citewire.fixtures.TurnedClock;
import citewire.simulator.client.Member;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.world.Channel;
import citewire.simulator.world.Guild;
import citewire.simulator.world.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Members who have installed the app for themselves, where the bot is not: in a server without it, and among themselves. The real JDA and a simulated Discord. */
@ExtendWith(JourneyLog.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignServerTest {

    private Newsroom newsroom;
    private Guild elsewhere;
    private Channel lounge;
    private Member hana;

    @BeforeAll
    void open(@TempDir Path folder) {
        newsroom = Newsroom.open(folder);
        var directory = newsroom.discord.world().directory();
        elsewhere = directory.addGuild("Elsewhere");
        lounge = directory.textChannel(elsewhere, "lounge");
        directory.removeBot(elsewhere);
        hana = member("hana").installing();
        newsroom.publish(FERRY);
        newsroom.publish(
                article().id("theirs").title("Elsewhere has a feed").build().to(new Audience(elsewhere.id())));
    }

    private Member member(String name) {
        return new Member(newsroom.discord.world().directory().human(elsewhere, name), newsroom.discord.world());
    }

    @AfterAll
    void close() {
        newsroom.close();
    }

    @Test
    void answersBeforeAllFromTheArticlesOfEverybody() {
        ScriptedAnswerer scripted = newsroom.answers(cited("It sails again [1].", FERRY));

        var answer = finished(hana.slash(lounge, "ask", Map.of("question", "Does the ferry sail?")));

        assertThat(onlyEmbed(answer).description()).isEqualTo("It sails again [1].");
        assertThat(answer.audience()).isEmpty();
        assertThat(scripted.asked()).singleElement().satisfies(question -> {
            assertThat(question.scope().reader()).isEqualTo(Reader.ANYBODY);
            assertThat(question.asker()).isEqualTo(new Asker("", hana.user().id()));
        });
    }

    @Test
    void showsNoArticleOfAnyServersOwn() {
        newsroom.publish(article()
                .id("ours")
                .title("Home has a feed")
                .build()
                .to(new Audience(newsroom.discord.guild().id())));

        var list = finished(hana.slash(lounge, "articles", Map.of()));

        assertThat(list.current().json().toString())
                .contains("Ferry service to the islands resumes")
                .doesNotContain("has a feed");
    }

    @Test
    void offersNothingToWhoHasNotInstalledIt() {
        assertThatThrownBy(() -> member("ivo").slash(lounge, "ask", Map.of("question", "Who?")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void offersNoCommandsOfAdmins() {
        assertThatThrownBy(() -> hana.slash(lounge, "settings show", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itsControlsServeThereToo() {
        newsroom.answers(Hands.drafting(FERRY));
        var answer = finished(hana.slash(lounge, "ask", Map.of("question", "Does the ferry sail?")));

        var evidence = finished(Hands.choose(member("joss"), answer, "1"));

        assertThat(onlyEmbed(evidence).title()).isEqualTo("[1] Ferry service to the islands resumes");
        var followed = finished(Hands.followUp(hana, answer, "Since when?"));
        assertThat(followed.audience()).isEmpty();
    }

    @Test
    void checksAMessageThere() {
        var message = member("kim").says(lounge, "The ferry sailed again on Monday, and nobody was seasick.");

        var checked = finished(hana.onMessage(message, "Check this against the news"));

        assertThat(checked.audience()).contains(hana.user());
        assertThat(onlyEmbed(checked).title()).isEqualTo("Checked against the news");
    }

    @Test
    void aLongAnswerKeepsWithinItsFiveFollowUps() {
        newsroom.answers(cited(
                "A sentence of some length about ferries [1]. ".repeat(900).strip(), FERRY));

        var asked = hana.slash(lounge, "ask", Map.of("question", "Tell me everything"));

        finished(asked);
        Awaitility.await().atMost(PATIENCE).until(() -> asked.followups().size() == 5);
        assertThat(asked.followups().getLast().current().components()).isNotEmpty();
    }

    @Test
    void discordMayShowAnAnswerToItsAskerAlone() {
        var directory = newsroom.discord.world().directory();
        var quiet = directory.addGuild("Quiet", Role.USE_EXTERNAL_APPS);
        var hall = directory.textChannel(quiet, "hall");
        directory.removeBot(quiet);
        var lena = new Member(directory.human(quiet, "lena"), newsroom.discord.world()).installing();
        newsroom.answers(cited("It sails again [1].", FERRY));

        var answer = finished(lena.slash(hall, "ask", Map.of("question", "Does the ferry sail?")));

        assertThat(answer.audience()).contains(lena.user());
        assertThat(onlyEmbed(answer).description()).isEqualTo("It sails again [1].");
    }

    @Test
    void itsAskerTakesAnAnswerBackThereAndNobodyElseDoes() {
        newsroom.answers(cited(
                "A sentence of some length about ferries [1]. ".repeat(200).strip(), FERRY));
        var asked = hana.slash(lounge, "ask", Map.of("question", "Tell me everything"));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !asked.followups().isEmpty()
                        && !asked.followups().getLast().current().components().isEmpty());
        var answer = asked.followups().getLast();
        var moderator =
                new Member(newsroom.discord.world().directory().moderator(elsewhere, "mo"), newsroom.discord.world());
        assertThat(Hands.behind(moderator, answer).current().components()).isEmpty();

        var done = Hands.retract(hana, Hands.behind(hana, answer), "Too long");

        assertThat(words(done)).isEqualTo("Retracted.");
        assertThat(onlyEmbed(answer).description())
                .startsWith("~~A sentence")
                .endsWith("**Retracted** by " + hana.user().mention() + ": Too long");
        assertThat(asked.awaitMessage(PATIENCE).deleted()).isPresent();
    }

    @Test
    void saysSoWhereAnAnswerThereIsOutOfReach(@TempDir Path other) {
        var clock = new TurnedClock(Instant.now());
        try (var later = new Newsroom(
                other, SimulatorOptions.defaults().withLimits(Newsroom.UNHURRIED), Newsroom.QUICK, clock)) {
            later.startBot();
            var members = later.discord.world().directory();
            var ina = new Member(members.human(later.discord.guild(), "ina"), later.discord.world()).installing();
            var group = members.conversation("Friends", ina.user(), later.bob.user());
            var answer = finished(ina.slash(group, "ask", Map.of("question", "Does the ferry sail?")));
            var behind = Hands.behind(ina, answer);

            clock.turn(Duration.ofMinutes(14));

            assertThat(words(Hands.press(ina, behind, "Retract")))
                    .startsWith(
                            "Where I am not a member, Discord lets me take an answer back for a quarter of an hour only");
        }
    }

    @Test
    void answersInAGroupBeforeAllWhoAreInIt() {
        var joe = member("joe");
        var group = newsroom.discord
                .world()
                .directory()
                .conversation("Friends", hana.user(), joe.user(), member("kay").user());
        ScriptedAnswerer scripted = newsroom.answers(cited("It sails again [1].", FERRY));

        var answer = finished(hana.slash(group, "ask", Map.of("question", "Does the ferry sail?")));

        assertThat(answer.audience()).isEmpty();
        assertThat(onlyEmbed(answer).description()).isEqualTo("It sails again [1].");
        assertThat(scripted.asked()).singleElement().satisfies(question -> {
            assertThat(question.scope().reader()).isEqualTo(Reader.ANYBODY);
            assertThat(question.asker()).isEqualTo(new Asker("", hana.user().id()));
        });
        assertThat(onlyEmbed(finished(Hands.choose(joe, answer, "1"))).title())
                .isEqualTo("[1] Ferry service to the islands resumes");
        assertThat(Hands.behind(joe, answer).current().components()).isEmpty();
        assertThat(words(Hands.retract(hana, Hands.behind(hana, answer), "Wrong ferry")))
                .isEqualTo("Retracted.");
        assertThat(onlyEmbed(answer).description()).startsWith("~~It sails again");
    }

    @Test
    void answersBetweenTwoMembersInNoMoreMessagesThanDiscordTakes() {
        var two = newsroom.discord
                .world()
                .directory()
                .conversation("", hana.user(), member("joe").user());
        newsroom.answers(cited(
                "A sentence of some length about ferries [1]. ".repeat(900).strip(), FERRY));

        var asked = hana.slash(two, "ask", Map.of("question", "Tell me everything"));

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> asked.followups().size() == 5
                        && !asked.followups().getLast().current().components().isEmpty());
        var message = hana.says(two, "The ferry sailed again on Monday, and nobody was seasick.");
        assertThat(onlyEmbed(finished(hana.onMessage(message, "Check this against the news")))
                        .title())
                .isEqualTo("Checked against the news");
        assertThatThrownBy(() -> member("joe").slash(two, "ask", Map.of("question", "Who?")))
                .as("who has not installed it")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> hana.slash(two, "settings show", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
