package citewire.frontend.discord;

import static citewire.frontend.discord.Eyes.finished;
import static citewire.frontend.discord.Eyes.onlyEmbed;
import static citewire.frontend.discord.Eyes.refersTo;
import static citewire.frontend.discord.Eyes.words;
import static citewire.frontend.discord.Newsroom.FERRY;
import static citewire.frontend.discord.Newsroom.PATIENCE;
import static citewire.frontend.discord.Newsroom.cited;
import static citewire.frontend.discord.Newsroom.provenance;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.ask.Stage;
import citewire.domain.Answer;
import citewire.domain.Confidence;
import citewire.domain.Coverage;
import citewire.domain.Published;
import citewire.fixtures.JourneyLog;
import citewire.simulator.client.Member;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.world.Channel;
import citewire.simulator.world.Embed;
import citewire.simulator.world.Message;
import citewire.simulator.world.MessageVersion;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
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
    void close() {
        newsroom.close();
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

    @Test
    void answersAGermanGuildInGerman() {
        newsroom.answers((question, listener) -> {
            listener.stage(new Stage.Searching(null, new Coverage(1284, 14, null)));
            pause();
            listener.stage(new Stage.Reading(1, 1));
            pause();
            listener.sentence("The ferry sails again [1].");
            return cited("The ferry sails again [1].", FERRY);
        });

        var answer = finished(english.slash(allgemein, "ask", Map.of("question", "Does the ferry sail?")));

        assertThat(answer.versions().stream().map(MessageVersion::content))
                .containsSubsequence("Ich durchsuche 1\u00a0284 Artikel …", "Ich lese 1 Artikel aus 1 Quelle …");
        assertThat(onlyEmbed(answer).footer()).isEqualTo("Wörtlich aus den Artikeln zitiert · kein Modell · 0,3 s");
        assertThat(onlyEmbed(answer).fields().getFirst().value()).endsWith("\n„The ferry sailed again on Monday.“");
    }

    @Test
    void answersAGermanMemberInGermanWhereTheyAskInPrivate() {
        newsroom.answers(declined());

        var alone = finished(german.slash(general, "ask", Map.of("question", "Who won?", "private", true)));
        var direct = finished(german.slash(german.directChannel(), "ask", Map.of("question", "Who won?")));
        var toAll = finished(german.slash(general, "ask", Map.of("question", "Who won?")));

        assertThat(onlyEmbed(alone).title()).isEqualTo("Die Artikel sagen dazu nichts");
        assertThat(onlyEmbed(alone).fields())
                .contains(new Embed.Field(
                        "Durchsucht", "1\u00a0284 Artikel aus 14 Quellen, der neueste <t:1795176000:D>"));
        assertThat(onlyEmbed(direct).title()).isEqualTo("Die Artikel sagen dazu nichts");
        assertThat(onlyEmbed(toAll).title()).isEqualTo("The articles do not say");
    }

    @Test
    void answersAMessageInTheGuildsLanguageAndADirectOneInTheMembers() {
        newsroom.answers(declined());
        var dora = german;
        var direct = dora.directChannel();
        finished(dora.slash(direct, "ask", Map.of("question", "Who won?")));

        assertThat(answerTo(english.mentionsBot(allgemein, ""))).startsWith("Frag mich etwas zu den Nachrichten");
        assertThat(answerTo(dora.mentionsBot(general, ""))).startsWith("Ask me about the news");
        assertThat(answerTo(dora.mentionsBot(direct, ""))).startsWith("Frag mich etwas zu den Nachrichten");
    }

    @Test
    void speaksAMembersLanguageInADirectMessageAfterARestartToo() {
        var dora = german;
        newsroom.answers(declined());
        finished(dora.slash(dora.directChannel(), "ask", Map.of("question", "Who won?")));

        newsroom.restart();

        var asked = dora.says(
                dora.directChannel(),
                "<@" + newsroom.discord.world().directory().bot().id() + ">");
        assertThat(newsroom.discord
                        .awaitBotMessage(asked.channel(), PATIENCE, message -> Eyes.refersTo(message, asked))
                        .content())
                .startsWith("Frag mich etwas zu den Nachrichten");
    }

    @Test
    void listsArticlesInGermanAndTurnsTheirPages() {
        newsroom.publish(FERRY);

        var list = finished(german.slash(allgemein, "articles", Map.of("source", "Harbour Times")));

        assertThat(onlyEmbed(list).title()).isEqualTo("Artikel von Harbour Times");
        assertThat(onlyEmbed(list).footer()).isEqualTo("Seite 1 von 1 · 1 Artikel");
    }

    private String answerTo(Message asked) {
        return newsroom.discord
                .awaitBotMessage(asked.channel(), PATIENCE, message -> refersTo(message, asked))
                .content();
    }

    private static Answer declined() {
        return new Answer.Declined(
                Answer.Reason.NOT_COVERED,
                "No article says who won.",
                List.of(),
                Confidence.NONE,
                new Coverage(1284, 14, new Published.Day(LocalDate.of(2026, 11, 20))),
                provenance());
    }

    /** Lets the edits of the stage before go out; what is asserted does not depend on how long this takes. */
    private static void pause() {
        Awaitility.await().pollDelay(Duration.ofMillis(120)).until(() -> true);
    }
}
