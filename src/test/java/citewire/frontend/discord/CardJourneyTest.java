package citewire.frontend.discord;

import static citewire.fixtures.ArticleBuilder.article;
import static citewire.frontend.discord.Eyes.finished;
import static citewire.frontend.discord.Eyes.onlyEmbed;
import static citewire.frontend.discord.Eyes.refersTo;
import static citewire.frontend.discord.Eyes.words;
import static citewire.frontend.discord.Hands.choose;
import static citewire.frontend.discord.Hands.drafting;
import static citewire.frontend.discord.Hands.followUp;
import static citewire.frontend.discord.Hands.heading;
import static citewire.frontend.discord.Hands.press;
import static citewire.frontend.discord.Hands.remembered;
import static citewire.frontend.discord.Newsroom.FERRY;
import static citewire.frontend.discord.Newsroom.PATIENCE;
import static citewire.frontend.discord.Newsroom.cited;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Turn;
import citewire.fixtures.JourneyLog;
import citewire.fixtures.ScriptedAnswerer;
import citewire.simulator.world.Component;
import citewire.simulator.world.Message;
import citewire.state.guild.AdminAction;
import citewire.state.guild.GuildSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What members do with the controls under an answer: the real JDA in front of a simulated Discord. */
@ExtendWith(JourneyLog.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardJourneyTest {

    private Newsroom newsroom;

    @BeforeAll
    void open(@TempDir Path folder) {
        newsroom = Newsroom.open(folder);
        newsroom.publish(FERRY);
    }

    @BeforeEach
    void answersFromTheFerry() {
        newsroom.answers(drafting(FERRY));
    }

    @AfterAll
    void close() {
        newsroom.close();
    }

    private Message asked() {
        return Hands.asked(newsroom, false);
    }

    @Test
    void showsAReaderAloneWhatASourceSaysAroundItsQuote() {
        var answer = asked();

        var chosen = choose(newsroom.bob, answer, "1");

        var evidence = finished(chosen);
        assertThat(evidence.audience()).contains(newsroom.bob.user());
        assertThat(onlyEmbed(evidence).title()).isEqualTo("[1] Ferry service to the islands resumes");
        assertThat(onlyEmbed(evidence).description())
                .startsWith("Harbour Times · <t:1795176000:D>")
                .endsWith("**“The ferry sailed again on Monday.”** It had been idle for a month.");
        assertThat(answer.current().embeds().getFirst().description()).isEqualTo("The ferry sails again [1].");
    }

    @Test
    void showsASourceOnlyWhereItsArticleMayBeRead() {
        var foreign = article()
                .id("foreign")
                .body("The harbour board met in secret.\n\nNobody was told why.")
                .of("4711")
                .build();
        newsroom.publish(foreign);
        newsroom.answers(drafting(foreign));

        assertThat(words(choose(newsroom.bob, asked(), "1"))).isEqualTo("I cannot show this article here.");
    }

    @Test
    void answersAFollowUpFromAFormAsAContinuationOfThatAnswer() {
        var answer = asked();
        var next = newsroom.answers(cited("At noon [1].", FERRY));

        var followed = finished(followUp(newsroom.bob, answer, "When does it?"));

        assertThat(onlyEmbed(followed).description()).isEqualTo("At noon [1].");
        assertThat(heading(followed)).isEqualTo("When does it?");
        assertThat(refersTo(followed, answer)).isTrue();
        assertThat(followed.audience()).isEmpty();
        var question = next.asked().getLast();
        assertThat(question.text()).isEqualTo("When does it?");
        assertThat(question.asker().member()).isEqualTo(newsroom.bob.user().id());
        assertThat(question.conversation())
                .containsExactly(
                        new Turn("Does the ferry sail?", List.of(FERRY.header().title())));
    }

    @Test
    void followsUpAFollowUp() {
        ScriptedAnswerer next = newsroom.answers(cited("At noon [1].", FERRY));
        var first = remembered(newsroom, finished(followUp(newsroom.bob, asked(), "When does it?")));

        finished(followUp(newsroom.alice, first, "From where?"));

        assertThat(next.asked().getLast().conversation())
                .extracting(Turn::question)
                .containsExactly("Does the ferry sail?", "When does it?");
    }

    @Test
    void answersAFollowUpOfAPrivateAnswerInPrivate() {
        var answer = Hands.asked(newsroom, true);
        var next = newsroom.answers(cited("At noon [1].", FERRY));

        var followed = finished(followUp(newsroom.alice, answer, "When does it?"));

        assertThat(followed.audience()).contains(newsroom.alice.user());
        assertThat(next.asked().getLast().conversation()).hasSize(1);
    }

    @Test
    void answersAFollowUpInADirectMessage() {
        var asked = newsroom.alice.says(newsroom.alice.directChannel(), "Does the ferry sail?");
        var answer = newsroom.discord
                .world()
                .messages()
                .await(newsroom.alice.directChannel(), PATIENCE, message -> refersTo(message, asked));
        answer.await(PATIENCE, version -> !version.embeds().isEmpty());

        assertThat(heading(finished(followUp(newsroom.alice, answer, "And now?"))))
                .isEqualTo("And now?");
        assertThat(onlyEmbed(finished(choose(newsroom.alice, answer, "1"))).title())
                .startsWith("[1]");
    }

    @Test
    void answersAFollowUpWhoseAnswerWasDeletedWhileItWasWritten() {
        var answer = asked();
        var opened = press(newsroom.bob, answer, "Follow up");
        opened.awaitModal(PATIENCE);
        newsroom.discord.world().messages().delete(answer);

        var followed = newsroom.bob.submitModal(opened, Map.of("text", "When does it?"));

        assertThat(heading(finished(followed))).isEqualTo("When does it?");
    }

    @Test
    void tellsAMemberAloneWhatWasSearchedAndWhatTheCheckDidNotLetThrough() {
        var answer = asked();

        var why = finished(press(newsroom.bob, answer, "⋯"));

        assertThat(why.audience()).contains(newsroom.bob.user());
        assertThat(onlyEmbed(why).title()).isEqualTo("How this answer came about");
        assertThat(onlyEmbed(why).description())
                .contains(
                        "**Asked:** Does the ferry sail?",
                        "**Checked:** 1 of 2 sentences not shown:",
                        "- ~~It carries 900 people.~~ (a figure is not in the source)");
    }

    @Test
    void answersEachOfTwoQuickClicks() {
        var answer = asked();

        var first = choose(newsroom.bob, answer, "1");
        var second = choose(newsroom.bob, answer, "1");

        assertThat(onlyEmbed(finished(first)).title())
                .isEqualTo(onlyEmbed(finished(second)).title());
    }

    @Test
    void hasFourKindsOfControlsAndNoneUnderAWordOfItsOwn() {
        assertThat(asked().current().components())
                .extracting(Component::label)
                .containsExactly("Sources: read what they say", "Follow up", "Helpful", "Not helpful", "⋯");
    }

    @Test
    void keepsOneVoteOfEachMemberWhichTheyMayChange() {
        var answer = asked();

        assertThat(words(press(newsroom.bob, answer, "Not helpful"))).contains("You find this answer not helpful;");
        assertThat(words(press(newsroom.bob, answer, "Helpful"))).contains("You find this answer helpful;");
        assertThat(words(press(newsroom.bob, answer, "Helpful"))).contains("You find this answer helpful;");
        words(press(newsroom.alice, answer, "Not helpful"));

        assertThat(onlyEmbed(finished(press(newsroom.alice, answer, "⋯"))).description())
                .endsWith("**Votes:** 1 helpful, 1 not helpful");
    }

    @Test
    void tellsTheAdminsOnceOfAMemberWhomAnAnswerDidNotHelp() {
        var directory = newsroom.discord.world().directory();
        var guild = directory.guilds().getFirst();
        var admins = directory.textChannel(guild, "admins");
        newsroom.state
                .guilds()
                .keep(guild.id(), GuildSettings.NONE.toldIn(admins.id()), new AdminAction("1", "settings.change", ""));
        var answer = asked();

        words(press(newsroom.bob, answer, "Not helpful"));
        words(press(newsroom.bob, answer, "Helpful"));
        words(press(newsroom.bob, answer, "Not helpful"));
        words(press(newsroom.alice, answer, "Not helpful"));

        var messages = newsroom.discord.world().messages();
        Awaitility.await().atMost(PATIENCE).until(() -> messages.in(admins).size() == 2);
        var told = onlyEmbed(messages.in(admins).getFirst());
        assertThat(told.title()).isEqualTo("An answer did not help");
        assertThat(told.description())
                .startsWith("[The answer](<https://discord.com/channels/%s/%s/%s>)"
                        .formatted(guild.id(), newsroom.general.id(), answer.id()))
                .contains("**Asked:** Does the ferry sail?", "(a figure is not in the source)");
    }

    @Test
    void saysSoWhereTheControlsHaveExpired(@TempDir Path folder) {
        try (var old = Newsroom.open(folder)) {
            var answer = finished(old.alice.slash(old.general, "ask", Map.of("question", "Does the ferry sail?")));
            old.forgetComponents();

            assertThat(words(choose(old.alice, answer, "1"))).startsWith("The buttons of this answer have expired.");
            assertThat(words(press(old.alice, answer, "⋯"))).startsWith("The buttons of this answer have expired.");
        }
    }
}
