package citewire.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import citewire.ask.AnswerListener;
import citewire.ask.Answerer;
import citewire.config.Config;
import citewire.domain.Answer;
import citewire.domain.Asker;
import citewire.domain.Question;
import citewire.domain.Scope;
import citewire.fixtures.ArticleBuilder;
import citewire.fixtures.Ladders;
import citewire.fixtures.NewsDesk;
import citewire.fixtures.ScriptedChatModel;
import citewire.health.CheckResult;
import citewire.health.HealthCheck;
import citewire.model.ChatModels;
import citewire.model.budget.Ledger;
import citewire.model.call.Allowance;
import citewire.model.call.Budget;
import citewire.model.call.ModelUse;
import citewire.state.FeedCourse;
import citewire.state.FeedHealth;
import citewire.state.FetchFault;
import citewire.state.StoredFeed;
import citewire.state.Subscription;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scraper reads, with a real store, index and ask path behind it. */
class MetricsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final Metrics metrics = new Metrics();
    private NewsDesk desk;

    @BeforeEach
    void open() {
        desk = NewsDesk.open(folder, CLOCK)
                .read(ArticleBuilder.article()
                        .title("Ferry sails again")
                        .body("The ferry sailed again on Monday. An adult pays 4 euros for the ferry.")
                        .build());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void countsQuestionsByWhatBecameOfThemAndTimesTheirStages() {
        var answerer = metrics.questions().measuring(desk.pipeline(null));
        var cited = answerer.answer(question("What does an adult pay for the ferry?"), AnswerListener.NONE);
        answerer.answer(question("Who won the chess olympiad in Baku?"), AnswerListener.NONE);

        assertThat(cited).isInstanceOf(Answer.Cited.class);
        assertThat(scraped())
                .contains(
                        "citewire_questions_total{drafter=\"quotes\",outcome=\"answered\"} 1.0",
                        "citewire_questions_total{drafter=\"quotes\",outcome=\"declined\"} 1.0",
                        "citewire_questions_total{drafter=\"model\",outcome=\"answered\"} 0.0",
                        "citewire_questions_declined_total{reason=\"not_covered\"} 1.0",
                        "citewire_question_stage_duration_seconds_count{stage=\"queue\"} 2",
                        "citewire_question_stage_duration_seconds_count{stage=\"read\"} 2",
                        "citewire_question_stage_duration_seconds_count{stage=\"retrieve\"} 2",
                        "citewire_question_stage_duration_seconds_count{stage=\"write\"} 2",
                        "citewire_question_duration_seconds_count{drafter=\"quotes\"} 2",
                        "citewire_questions_in_progress 0.0");
    }

    @Test
    void countsWhatTheChecksMadeOfADraft() {
        var model = ScriptedChatModel.saying(
                "An adult pays 4 euros for the ferry [1]. An adult pays 9 euros for the ferry [1].", FinishReason.STOP);
        var lying = desk.pipeline(new ChatModels("liar", model, model, Duration.ofSeconds(20)));

        metrics.questions()
                .measuring(lying)
                .answer(question("What does an adult pay for the ferry?"), AnswerListener.NONE);

        assertThat(scraped())
                .contains(
                        "citewire_sentences_checked_total{verdict=\"dropped\"} 1.0",
                        "citewire_sentences_failed_total{check=\"figures\"} 1.0",
                        "citewire_citations_dropped_total 1.0");
    }

    @Test
    void aQuestionThatIsStoppedIsNoLongerInProgress() {
        Answerer broken = (question, listener) -> {
            throw new IllegalStateException("stopped");
        };

        assertThatThrownBy(() -> metrics.questions().measuring(broken).answer(question("?"), AnswerListener.NONE))
                .hasMessage("stopped");
        assertThat(scraped())
                .contains(
                        "citewire_questions_total{drafter=\"quotes\",outcome=\"stopped\"} 1.0",
                        "citewire_questions_in_progress 0.0");
    }

    @Test
    void countsTokensAndCostByModel() {
        Budget counted = metrics.models().counting(Budget.UNLIMITED, new ModelMetrics.Prices() {
            @Override
            public @Nullable BigDecimal cost(String model, long input, long output) {
                return model.equals("free") ? null : new BigDecimal("0.25");
            }

            @Override
            public String currency() {
                return "EUR";
            }
        });
        Allowance allowance = counted.allow(question("?"));
        allowance.used(new ModelUse("gpt", 0, new TokenUsage(1000, 20), false));
        allowance.used(new ModelUse("free", 1, new TokenUsage(5, 6), false));

        assertThat(scraped())
                .contains(
                        "citewire_model_calls_total{model=\"gpt\"} 1.0",
                        "citewire_model_tokens_total{direction=\"input\",model=\"gpt\"} 1000.0",
                        "citewire_model_tokens_total{direction=\"output\",model=\"free\"} 6.0",
                        "citewire_model_cost_total{currency=\"EUR\",model=\"gpt\"} 0.25")
                .doesNotContain("citewire_model_cost_total{currency=\"EUR\",model=\"free\"}");
    }

    @Test
    void tellsOfArticlesIndexFeedsDiskAndHealth() {
        follow("https://good.example/feed", FeedHealth.GOOD, NOW);
        follow(
                "https://parked.example/feed",
                new FeedHealth(9, NOW, new FetchFault("status", "gone", "it is gone"), true),
                NOW);
        desk.state().feeds().add(subscription("https://new.example/feed"), Duration.ofMinutes(30));
        watch();

        assertThat(scraped())
                .contains(
                        "citewire_articles 1.0",
                        "citewire_index_lag_changes 0.0",
                        "citewire_feeds{state=\"good\"} 1.0",
                        "citewire_feeds{state=\"new\"} 1.0",
                        "citewire_feeds{state=\"failing\"} 0.0",
                        "citewire_feeds{state=\"parked\"} 1.0",
                        "citewire_log_lines_total{level=\"warn\"} 3.0",
                        "citewire_health_check_status{check=\"part\"} 1.0",
                        "citewire_build_info{java=\"" + Runtime.version() + "\",version=\"1.2.3\"} 1")
                .containsPattern("citewire_index_passages [1-9]")
                .containsPattern("citewire_embedding_backlog_passages [1-9]")
                .containsPattern("citewire_data_free_bytes [1-9]")
                .containsPattern("citewire_data_size_bytes\\{part=\"index\"} [1-9]")
                .containsPattern("jvm_memory_used_bytes\\{area=\"heap\"} [1-9]");
    }

    @Test
    void aStoreThatCannotBeReadLeavesTheOtherFiguresReadable() {
        watch();
        desk.close();

        assertThat(scraped()).contains("citewire_questions_in_progress 0.0").doesNotContain("citewire_articles 1.0");
    }

    @Test
    void tellsHowTheConnectionToDiscordStands() {
        metrics.discord().watch(() -> new DiscordMetrics.Gateway(true, Duration.ofMillis(42), 3));
        for (int status : new int[] {200, 204, 429, 404, 500, 0}) {
            metrics.discord().requested(status, Duration.ofMillis(30));
        }
        metrics.discord().disconnected();

        assertThat(scraped())
                .contains(
                        "citewire_discord_connected 1.0",
                        "citewire_discord_gateway_ping_seconds 0.042",
                        "citewire_discord_guilds 3.0",
                        "citewire_discord_disconnects_total 1.0",
                        "citewire_discord_requests_total{result=\"ok\"} 2.0",
                        "citewire_discord_requests_total{result=\"rate_limited\"} 1.0",
                        "citewire_discord_requests_total{result=\"client_error\"} 1.0",
                        "citewire_discord_requests_total{result=\"server_error\"} 1.0",
                        "citewire_discord_requests_total{result=\"unreachable\"} 1.0",
                        "citewire_discord_request_duration_seconds_count 6");
    }

    @Test
    void namesFollowTheConventionsOfPrometheusAndStandInTheirPaper() throws IOException {
        String paper = Files.readString(Path.of(System.getProperty("citewire.root", ""), "docs/METRICS.md"));
        watch();
        metrics.discord().watch(() -> new DiscordMetrics.Gateway(true, null, 1));

        var types = Pattern.compile("(?m)^# TYPE (citewire_\\w+) (\\w+)$").matcher(scraped());
        assertThat(types.results()).isNotEmpty().allSatisfy(found -> {
            String name = found.group(1);
            switch (found.group(2)) {
                case "counter" -> assertThat(name).endsWith("_total");
                case "histogram" -> assertThat(name).endsWith("_seconds");
                case "gauge" -> assertThat(name).doesNotEndWith("_total");
                default -> throw new AssertionError("an odd type: " + found.group());
            }
            assertThat(scraped()).contains("# HELP " + name + " ");
            assertThat(paper).contains("| `%s` | %s |".formatted(name, found.group(2)));
        });
    }

    @Test
    void aScraperThatAsksForItGetsOpenMetrics() {
        assertThat(metrics.scrape("").contentType()).startsWith("text/plain; version=0.0.4");
        var open = metrics.scrape("application/openmetrics-text; version=1.0.0");
        assertThat(open.contentType()).startsWith("application/openmetrics-text");
        assertThat(open.text()).endsWith("# EOF\n");
    }

    @Test
    void nothingOfAQuestionOrItsAskerBecomesALabel() {
        var asked = new Question(
                "What does an adult pay for the ferry?",
                NOW,
                Scope.EVERYTHING,
                List.of(),
                new Asker("guild-4711", "member-0815"));
        metrics.questions().measuring(desk.pipeline(null)).answer(asked, AnswerListener.NONE);
        watch();

        assertThat(scraped()).doesNotContain("adult", "ferry", "4711", "0815");
    }

    private void follow(String address, FeedHealth health, Instant visited) {
        var feeds = desk.state().feeds();
        var subscription = subscription(address);
        feeds.add(subscription, Duration.ofMinutes(30));
        StoredFeed feed = feeds.find(subscription.key()).orElseThrow();
        var course = feed.course();
        feeds.keep(
                subscription.key(),
                new FeedCourse(null, null, null, 200, course.period(), visited.plusSeconds(600), visited),
                health);
    }

    private static Subscription subscription(String address) {
        return new Subscription(URI.create(address), null, "");
    }

    private void watch() {
        var ledger = new Ledger(desk.spend(), Config.Limits.NONE, ZoneOffset.UTC, CLOCK);
        var house = new HouseSources(
                desk.state().articles(),
                desk.index(),
                true,
                desk.state().feeds(),
                folder,
                () -> new HouseSources.Models(Ladders.NONE, ledger),
                List.of(part()),
                CLOCK);
        metrics.watch(house, "1.2.3");
        metrics.watchLog(Map.of("warn", () -> 3, "error", () -> 0));
    }

    private static HealthCheck part() {
        return new HealthCheck() {
            @Override
            public String name() {
                return "part";
            }

            @Override
            public CheckResult run() {
                return new CheckResult.Warning("it creaks", "oil it");
            }
        };
    }

    private static Question question(String text) {
        return new Question(text, NOW, Scope.EVERYTHING, List.of());
    }

    private String scraped() {
        return metrics.scrape("").text();
    }
}
