package citewire.frontend.discord;

import static citewire.fixtures.ArticleBuilder.article;
import static citewire.frontend.discord.Eyes.finished;
import static citewire.frontend.discord.Eyes.onlyEmbed;
import static citewire.frontend.discord.Eyes.words;
import static citewire.frontend.discord.Newsroom.FERRY;
import static citewire.frontend.discord.Newsroom.PATIENCE;
import static citewire.frontend.discord.Newsroom.cited;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Article;
import citewire.domain.Audience;
import citewire.domain.Turn;
import citewire.fixtures.JourneyLog;
import citewire.simulator.world.Interaction;
import citewire.simulator.world.Message;
import citewire.simulator.world.Modal;
import citewire.state.guild.AccessRule;
import citewire.state.guild.AccessRule.Subject;
import citewire.state.guild.AccessRule.Verdict;
import citewire.state.guild.AdminAction;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The bot's commands in the menu of a message: the real JDA in front of a simulated Discord. */
@ExtendWith(JourneyLog.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MenuJourneyTest {

    private static final String ASK = "Ask about this";
    private static final String CHECK = "Check this against the news";

    private Newsroom newsroom;

    private static Article storm(String today) {
        return article()
                .id("storm")
                .title("Storm Ysolde cuts power to 38,000 homes")
                .source("Kelmark *Wire*")
                .url("https://news.example/storm")
                .published(today)
                .body("Storm Ysolde cut the power to 38,000 homes in Torva overnight.")
                .build();
    }

    @BeforeAll
    void open(@TempDir Path folder) {
        newsroom = Newsroom.open(folder);
        var today = LocalDate.now(ZoneOffset.UTC).toString();
        newsroom.publish(FERRY, storm(today));
        newsroom.publish(article()
                .id("secret")
                .published(today)
                .body("The Torva lighthouse was sold to Brannick for 9,000 crowns.")
                .build()
                .to(new Audience("4711")));
    }

    @AfterAll
    void close() {
        newsroom.close();
    }

    private Interaction checked(String text) {
        return newsroom.alice.onMessage(newsroom.bob.says(newsroom.general, text), CHECK);
    }

    private static String shown(Interaction checked) {
        return onlyEmbed(finished(checked)).description();
    }

    @Test
    void supportsAClaimWithQuoteTitlePublisherDateAndLink() {
        var checked = checked("did you hear that **Storm Ysolde cut the power to 38,000 homes** in Torva? <@1>\n"
                + "Storm Ysolde cut the power to 38,000 homes in Torva.");

        var message = finished(checked);
        assertThat(message.audience()).contains(newsroom.alice.user());
        assertThat(onlyEmbed(message).description())
                .startsWith("What the articles say about [this message](https://discord.com/channels/")
                .contains("✅ **Supported**\n> Storm Ysolde cut the power to 38,000 homes in Torva.")
                .contains("[1] **Storm Ysolde cuts power to 38,000 homes**")
                .contains("Kelmark \\*Wire\\* · <t:")
                .contains("[news.example](<https://news.example/storm>)")
                .contains("“Storm Ysolde cut the power to 38,000 homes in Torva overnight.”");
    }

    @Test
    void contradictsAClaimByWhatDiffers() {
        assertThat(shown(checked("Storm Ysolde cut the power to 90,000 homes in Torva.")))
                .contains("❌ **Contradicted**\n> Storm Ysolde cut the power to 90,000 homes in Torva.")
                .endsWith("The message says **90,000**, the article **38,000**.");
    }

    @Test
    void saysThatTheArticlesDoNotCoverAClaimOrAServersOwnOnesElsewhere() {
        assertThat(shown(checked("The Torva lighthouse was sold to Brannick for 9,000 crowns.")))
                .contains("❔ **Not covered**")
                .doesNotContain("Supported");
    }

    @Test
    void saysThatArticlesAreStillBeingReadInUntilAClaimCanBeSearchedForInAll() {
        var late = article()
                .id("regatta")
                .source("Radio Kelmark")
                .published(LocalDate.now(ZoneOffset.UTC).toString())
                .body("The regatta of Torva was won by the baker Ilva Marn.")
                .build();
        newsroom.state.articles().commit(late);
        var claim = "The regatta of Torva was won by the baker Ilva Marn.";

        var early = onlyEmbed(finished(checked(claim)));
        newsroom.publish(late);
        var later = onlyEmbed(finished(checked(claim)));

        assertThat(early.description())
                .contains("❔ **Not covered so far** – I am still reading articles in")
                .doesNotContain("neither bear it out");
        assertThat(early.footer())
                .startsWith(
                        "articles are still being read in, 2 of 3 can be searched so far: what is not covered may be"
                                + " covered later · ");
        assertThat(later.description()).contains("✅ **Supported**");
        assertThat(later.footer()).startsWith("3 articles from 3 sources searched · ");
    }

    @Test
    void showsACheckToAllWhenItsReaderWantsThat() {
        var checked = checked("Storm Ysolde cut the power to 38,000 homes in Torva.");
        var message = finished(checked);

        var pressed = newsroom.alice.click(message, "claims:share");

        var shared = pressed.awaitFollowup(PATIENCE);
        assertThat(shared.audience()).isEmpty();
        assertThat(onlyEmbed(shared).description()).contains("✅ **Supported**");
        message.await(PATIENCE, version -> version.components().isEmpty());
    }

    @Test
    void showsNothingToAllForAMemberWhomTheServerHasSilencedSince() {
        var checked = checked("Storm Ysolde cut the power to 38,000 homes in Torva.");
        var message = finished(checked);
        var guild = newsroom.discord.guild().id();
        var alice = newsroom.alice.user().id();
        var by = new AdminAction("1", "rule", "");
        newsroom.state.guilds().keep(guild, new AccessRule(Subject.MEMBER, alice, Verdict.BLOCK), by);

        try {
            assertThat(words(newsroom.alice.click(message, "claims:share"))).contains("may not ask me here");
            assertThat(message.current().components()).isNotEmpty();
        } finally {
            newsroom.state.guilds().drop(guild, Subject.MEMBER, alice, by);
        }
    }

    @Test
    void findsNothingToCheckInAQuestion() {
        assertThat(words(checked("Why is it always Torva?")))
                .isEqualTo(
                        "I find no statement in this message that I could check. For a question, there is “Ask about this”.");
    }

    @Test
    void checksInADirectMessageInTheMembersLanguage() {
        var hans = newsroom.discord.member("hans").speaking("de");
        var message = hans.says(hans.directChannel(), "Storm Ysolde cut the power to 90,000 homes in Torva.");

        var checked = hans.onMessage(message, CHECK);

        assertThat(onlyEmbed(finished(checked)).title()).isEqualTo("Mit den Nachrichten abgeglichen");
        assertThat(shown(checked)).endsWith("Die Nachricht sagt **90,000**, der Artikel **38,000**.");
    }

    @Test
    void asksAboutAMessageByAFormThatHoldsIt() {
        var scripted = newsroom.answers(cited("It sails again [1].", FERRY));
        var message = newsroom.bob.says(newsroom.general, "The ferry sails again, they say.");
        var opened = newsroom.alice.onMessage(message, ASK);
        assertThat(opened.awaitModal(PATIENCE).fields())
                .extracting(Modal.Input::value)
                .containsExactly("What does the news say about this?", "The ferry sails again, they say.");

        var submitted = newsroom.alice.submitModal(opened, Map.of());

        assertThat(onlyEmbed(finished(submitted)).description()).isEqualTo("It sails again [1].");
        assertThat(scripted.asked()).singleElement().satisfies(question -> {
            assertThat(question.text()).isEqualTo("What does the news say about this?");
            assertThat(question.conversation())
                    .containsExactly(new Turn("The ferry sails again, they say.", List.of()));
        });
    }

    @Test
    void asksAboutAnAnswerAsAReplyToItWould() {
        var scripted = newsroom.answers(cited("It sails again [1].", FERRY));
        var answer = finished(newsroom.bob.slash(newsroom.general, "ask", Map.of("question", "Does the ferry sail?")));
        Hands.remembered(newsroom, answer);

        var submitted = newsroom.alice.submitModal(opened(answer), Map.of("question", "Since when?"));

        finished(submitted);
        assertThat(scripted.asked().getLast().conversation())
                .containsExactly(new Turn("Does the ferry sail?", List.of(FERRY.title())));
    }

    private Interaction opened(Message message) {
        var opened = newsroom.alice.onMessage(message, ASK);
        opened.awaitModal(PATIENCE);
        return opened;
    }

    @Test
    void letsInThroughTheMenuWhomItLetsInElsewhere() {
        var carol = newsroom.discord.member("carol");
        var rule = new AccessRule(Subject.MEMBER, carol.user().id(), Verdict.BLOCK);
        newsroom.state.guilds().keep(newsroom.discord.guild().id(), rule, new AdminAction("1", "access", "carol"));
        var message = newsroom.bob.says(newsroom.general, "Storm Ysolde cut the power to 38,000 homes in Torva.");

        assertThat(words(carol.onMessage(message, CHECK))).startsWith("You may not ask me here");
        var opened = carol.onMessage(message, ASK);
        opened.awaitModal(PATIENCE);
        assertThat(words(carol.submitModal(opened, Map.of()))).startsWith("You may not ask me here");
    }
}
