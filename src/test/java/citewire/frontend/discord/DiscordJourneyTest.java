package citewire.frontend.discord;

import static citewire.fixtures.ArticleBuilder.article;
import static citewire.frontend.discord.Eyes.finished;
import static citewire.frontend.discord.Eyes.onlyEmbed;
import static citewire.frontend.discord.Eyes.refersTo;
import static citewire.frontend.discord.Newsroom.FERRY;
import static citewire.frontend.discord.Newsroom.PATIENCE;
import static citewire.frontend.discord.Newsroom.cited;
import static citewire.frontend.discord.Newsroom.provenance;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Answer;
import citewire.domain.Asker;
import citewire.domain.Confidence;
import citewire.domain.Coverage;
import citewire.domain.FailingFeed;
import citewire.domain.Published;
import citewire.domain.Question;
import citewire.domain.Turn;
import citewire.fixtures.JourneyLog;
import citewire.fixtures.ScriptedAnswerer;
import citewire.frontend.discord.question.QuestionId;
import citewire.simulator.world.Embed;
import citewire.simulator.world.Interaction;
import citewire.simulator.world.Message;
import citewire.simulator.world.MessageVersion;
import citewire.state.guild.AdminAction;
import citewire.state.guild.GuildSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What members do with the bot, from their side: the real JDA in front of a simulated Discord. */
@ExtendWith(JourneyLog.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscordJourneyTest {

    private Newsroom newsroom;

    @BeforeAll
    void open(@TempDir Path folder) {
        newsroom = Newsroom.open(folder);
    }

    @AfterAll
    void close() {
        newsroom.close();
    }

    @Test
    void answersASlashQuestionWithStagesThenSentencesThenOneEditWithSources() {
        newsroom.answers((question, listener) -> {
            listener.stage(new citewire.ask.Stage.Searching(null, new Coverage(1284, 14, null)));
            pause(120);
            listener.stage(new citewire.ask.Stage.Reading(6, 4));
            pause(120);
            listener.sentence("The ferry sails again [1].");
            pause(120);
            return cited("The ferry sails again [1]. It was idle for a month [1].", FERRY);
        });

        var answer = finished(ask("Does the ferry sail?"));

        assertThat(answer.versions().stream().map(MessageVersion::content))
                .containsSubsequence(
                        "Searching 1\u00a0284 articles…",
                        "Reading 6 articles from 4 publishers…",
                        "The ferry sails again [1].",
                        "");
        var embed = onlyEmbed(answer);
        assertThat(embed.description()).isEqualTo("The ferry sails again [1]. It was idle for a month [1].");
        assertThat(embed.fields())
                .containsExactly(new Embed.Field(
                        "[1] Ferry service to the islands resumes",
                        "Harbour Times · <t:1795176000:D> · [news.example](<https://news.example/ferry>)\n"
                                + "“The ferry sailed again on Monday.”"));
        assertThat(embed.footer()).isEqualTo("Quoted word for word from the articles · no model · 0.3 s");
    }

    @Test
    void showsAPrivateAnswerToTheAskerAlone() {
        var interaction = newsroom.alice.slash(
                newsroom.general, "ask", Map.of("question", "Does the ferry sail?", "private", true));

        assertThat(finished(interaction).audience()).contains(newsroom.alice.user());
    }

    @Test
    void limitsAQuestionToDatesAndAPublisher() {
        var asked = newsroom.answers(cited("So it is [1].", FERRY));

        finished(newsroom.alice.slash(
                newsroom.general,
                "ask",
                Map.of(
                        "question",
                        "What now?",
                        "since",
                        "2026-11-01",
                        "until",
                        "2026-11-03",
                        "source",
                        "Harbour Times")));

        var scope = asked.asked().getLast().scope();
        assertThat(scope.source()).isEqualTo("Harbour Times");
        assertThat(scope.window().from()).isEqualTo("2026-11-01T00:00:00Z");
        assertThat(scope.window().to()).isEqualTo("2026-11-03T23:59:59.999999999Z");
    }

    @Test
    void saysHowToWriteADateItCannotRead() {
        var interaction =
                newsroom.alice.slash(newsroom.general, "ask", Map.of("question", "What now?", "since", "last *week*"));

        var message = interaction.awaitMessage(PATIENCE);
        assertThat(message.content()).isEqualTo("I cannot read “last \\*week\\*” as a date. Write it like 2026-11-23.");
        assertThat(message.audience()).contains(newsroom.alice.user());
    }

    @Test
    void refusesAWindowThatEndsBeforeItStarts() {
        var interaction = newsroom.alice.slash(
                newsroom.general, "articles", Map.of("since", "2026-11-03", "until", "2026-11-01"));

        assertThat(interaction.awaitMessage(PATIENCE).content()).startsWith("`until` lies before `since`.");
    }

    @Test
    void answersAMentionByReplyingToIt() {
        newsroom.answers(cited("The ferry sails again [1].", FERRY));
        var asked = newsroom.alice.mentionsBot(newsroom.general, "does the ferry sail?");

        var answer = replyTo(asked);

        assertThat(onlyEmbed(answer).description()).isEqualTo("The ferry sails again [1].");
        assertThat(answer.current()
                        .json()
                        .path("message_reference")
                        .path("message_id")
                        .asText())
                .isEqualTo(asked.id());
    }

    @Test
    void hintsAtHowToAskWhenItIsOnlyMentioned() {
        var asked = newsroom.alice.mentionsBot(newsroom.general, " ");

        var hint = newsroom.discord.awaitBotMessage(newsroom.general, PATIENCE, message -> refersTo(message, asked));

        assertThat(hint.content()).startsWith("Ask me about the news");
    }

    @Test
    void putsAQuestionDownToWhoAskedItAndWhere() {
        var asked = newsroom.answers(cited("The ferry sails again [1].", FERRY));
        String guild = newsroom.discord.guild().id();
        String alice = newsroom.alice.user().id();

        finished(ask("Does the ferry sail?"));
        replyTo(newsroom.alice.mentionsBot(newsroom.general, "does the ferry sail?"));
        replyTo(newsroom.alice.says(newsroom.alice.directChannel(), "Does the ferry sail?"));

        assertThat(asked.asked())
                .extracting(Question::asker)
                .containsExactly(new Asker(guild, alice), new Asker(guild, alice), new Asker("", alice));
    }

    @Test
    void countsDaysByTheZoneThatItsServerHasSet() {
        var asked = newsroom.answers(cited("The ferry sails again [1].", FERRY));
        String guild = newsroom.discord.guild().id();
        var tokyo = ZoneId.of("Asia/Tokyo");
        var action = new AdminAction(newsroom.alice.user().id(), "settings", "");
        newsroom.state.guilds().keep(guild, GuildSettings.NONE.in(tokyo), action);
        try {
            finished(ask("Does the ferry sail today?"));
            replyTo(newsroom.alice.says(newsroom.alice.directChannel(), "Does the ferry sail today?"));

            assertThat(asked.asked()).extracting(Question::zone).containsExactly(tokyo, ZoneId.of("UTC"));
        } finally {
            newsroom.state.guilds().keep(guild, GuildSettings.NONE, action);
        }
    }

    @Test
    void answersADirectMessage() {
        newsroom.answers(cited("The ferry sails again [1].", FERRY));
        var asked = newsroom.bob.says(newsroom.bob.directChannel(), "Does the ferry sail?");

        assertThat(onlyEmbed(replyTo(asked)).description()).isEqualTo("The ferry sails again [1].");
    }

    @Test
    void takesAReplyToItsAnswerForAFollowUp() {
        var asked = newsroom.answers(cited("The ferry sails again [1].", FERRY));
        var first = finished(ask("Does the ferry sail?"));
        awaitKept(first);
        var second = replyTo(newsroom.alice.repliesTo(first, "And since when?"));
        awaitKept(second);
        replyTo(newsroom.alice.repliesTo(second, "How often?"));

        assertThat(asked.asked().getLast().conversation())
                .containsExactly(
                        new Turn("Does the ferry sail?", List.of(FERRY.title())),
                        new Turn("And since when?", List.of(FERRY.title())));
    }

    @Test
    void continuesFromTheAnswerThatIsRepliedToNotFromTheLatest() {
        var asked = newsroom.answers(cited("The ferry sails again [1].", FERRY));
        var first = finished(ask("Does the ferry sail?"));
        awaitKept(first);
        awaitKept(replyTo(newsroom.alice.repliesTo(first, "And since when?")));
        replyTo(newsroom.alice.repliesTo(first, "Who sails it?"));

        assertThat(asked.asked().getLast().conversation())
                .containsExactly(new Turn("Does the ferry sail?", List.of(FERRY.title())));
    }

    @Test
    void keepsSilentWhereItIsNotMeant() {
        var asked = newsroom.answers(cited("The ferry sails again [1].", FERRY));
        newsroom.alice.says(newsroom.general, "Does the ferry sail?");

        replyTo(newsroom.alice.mentionsBot(newsroom.general, "well?"));

        assertThat(asked.asked())
                .singleElement()
                .satisfies(question -> assertThat(question.text()).isEqualTo("well?"));
    }

    @Test
    void refusesAQuestionThatIsTooLong() {
        var asked = newsroom.alice.mentionsBot(newsroom.general, "why? ".repeat(250));

        var word = newsroom.discord.awaitBotMessage(newsroom.general, PATIENCE, message -> refersTo(message, asked));

        assertThat(word.content()).startsWith("A question has at most 1000 characters.");
    }

    @Test
    void saysWhatItSearchedWhenItDeclines() {
        newsroom.answers(new Answer.Declined(
                Answer.Reason.NOT_COVERED,
                "No article says who won the race.",
                List.of(FERRY.header()),
                Confidence.NONE,
                new Coverage(1284, 14, new Published.Day(LocalDate.of(2026, 11, 20))),
                provenance()));

        var embed = onlyEmbed(finished(ask("Who won the race?")));

        assertThat(embed.title()).isEqualTo("The articles do not say");
        assertThat(embed.description()).isEqualTo("No article says who won the race.");
        assertThat(embed.fields())
                .containsExactly(
                        new Embed.Field("Searched", "1\u00a0284 articles from 14 sources, the newest <t:1795176000:D>"),
                        new Embed.Field(
                                "Nearest: Ferry service to the islands resumes",
                                "Harbour Times · <t:1795176000:D> · [news.example](<https://news.example/ferry>)"));
    }

    @Test
    void namesTheFeedsWhoseNewsMayBeMissingWhenItDeclines() {
        newsroom.answers(new Answer.Declined(
                Answer.Reason.NOT_COVERED,
                "No article says who won the race.",
                List.of(),
                Confidence.NONE,
                new Coverage(1284, 14, null),
                List.of(new FailingFeed("Reuters *World*", Instant.parse("2026-11-20T12:00:00Z"))),
                provenance()));

        var embed = onlyEmbed(finished(ask("Who won the race?")));

        assertThat(embed.fields())
                .containsExactly(new Embed.Field(
                        "Searched",
                        "1\u00a0284 articles from 14 sources\n⚠ 1 feed cannot be read, so news may be missing: "
                                + "Reuters \\*World\\* (not since <t:1795176000:f>)"));
    }

    @Test
    void givesAnIncidentWhenTheAnswerFails() {
        newsroom.answers(new Answer.Failed("The search broke.", "4711", provenance()));

        var embed = onlyEmbed(finished(ask("Does the ferry sail?")));

        assertThat(embed.description()).isEqualTo("The search broke.");
        assertThat(embed.footer()).isEqualTo("Incident 4711");
    }

    @Test
    void tellsAnIncidentAndLogsItOnceWhenTheAnswererThrows() {
        newsroom.answers(new ScriptedAnswerer(question -> {
            throw new IllegalStateException("planted");
        }));
        try (var log = new LogLines()) {
            var interaction = ask("Does the ferry sail?");
            var embed = onlyEmbed(finished(interaction));

            String incident = QuestionId.of(Long.parseLong(interaction.id()));
            assertThat(embed.description()).isEqualTo("Something broke on my side, so I cannot answer this now.");
            assertThat(embed.footer()).isEqualTo("Incident " + incident);
            assertThat(log.events()).singleElement().satisfies(event -> {
                assertThat(event.getFormattedMessage())
                        .isEqualTo("incident " + incident + ": a question could not be answered");
                assertThat(event.getMDCPropertyMap()).containsEntry("question", incident);
            });
        }
    }

    @Test
    void neitherPingsNorFormatsNorLinksWhatAnArticleSays() {
        var hostile = article()
                .id("hostile")
                .title("@everyone **read** [this](https://evil.example)")
                .source("<@1> `Times`")
                .url("https://user@evil.example/x")
                .body("@here <@&2> ||spoiler|| [Reuters](https://evil.example) \u202edesrever")
                .build();
        newsroom.answers(
                cited("@everyone <@1> [click](https://evil.example) # now [1](https://evil.example).", hostile));

        var answer = replyTo(newsroom.alice.mentionsBot(newsroom.general, "what does it say?"));

        var embed = onlyEmbed(answer);
        assertThat(embed.description())
                .isEqualTo("@\u200beveryone \\<@1> \\[click\\]\\(https:\u200b//evil.example) # now "
                        + "[1]\\(https:\u200b//evil.example).");
        assertThat(embed.fields())
                .containsExactly(new Embed.Field(
                        "[1] @\u200beveryone \\*\\*read\\*\\* \\[this\\]\\(https:\u200b//evil.example)",
                        "\\<@1> \\`Times\\` · undated\n“@\u200bhere \\<@&2> \\|\\|spoiler\\|\\| "
                                + "\\[Reuters\\]\\(https:\u200b//evil.example) desrever”"));
    }

    private Message replyTo(Message asked) {
        var answer = newsroom.discord.awaitBotMessage(asked.channel(), PATIENCE, message -> refersTo(message, asked));
        answer.await(PATIENCE, version -> !version.embeds().isEmpty());
        return answer;
    }

    private Interaction ask(String question) {
        return newsroom.alice.slash(newsroom.general, "ask", Map.of("question", question));
    }

    private static String guild(Message answer) {
        return Objects.requireNonNullElse(answer.channel().guildId(), "");
    }

    /** The turn is kept right after the answer is shown. */
    private void awaitKept(Message answer) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !newsroom.state
                        .conversations()
                        .leadingTo(guild(answer), answer.id(), 1)
                        .isEmpty());
    }

    /** Lets the edits of the stage before go out; what is asserted does not depend on how long this takes. */
    private static void pause(int millis) {
        Awaitility.await().pollDelay(java.time.Duration.ofMillis(millis)).until(() -> true);
    }
}
