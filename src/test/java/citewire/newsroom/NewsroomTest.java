package citewire.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Published;
import citewire.eval.measure.GoldAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the newsroom's articles and questions promise each other. */
class NewsroomTest {

    private static final Instant OWN_NOW = Instant.parse("2026-11-20T18:00:00Z");

    private static final Pattern DATE =
            Pattern.compile("\\b(January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|202[5-9])\\b");

    private static final Set<String> QUOTABLE = Set.of("fact", "why", "time-bound", "yes-no", "follow-up");

    @TempDir
    private Path folder;

    @Test
    void holdsEightOutletsOneUndatedArticleAndReservedAddresses() throws IOException {
        var articles = articles(OWN_NOW);

        assertThat(articles).hasSize(64);
        assertThat(articles).extracting(article -> article.path("id").asText()).doesNotHaveDuplicates();
        assertThat(articles).extracting(article -> article.path("url").asText()).doesNotHaveDuplicates();
        assertThat(articles)
                .extracting(article -> URI.create(article.path("url").asText()).getHost())
                .allMatch(host -> host.endsWith(".example"));
        assertThat(values(articles, "source")).hasSize(8);
        assertThat(articles.stream().filter(NewsroomTest::undated)).hasSize(1);
    }

    @Test
    void namesNoDateInItsText() throws IOException {
        assertThat(articles(OWN_NOW))
                .noneMatch(article -> DATE.matcher(article.path("title").asText() + " "
                                + article.path("body").asText())
                        .find());
    }

    @Test
    void asksHundredAndFiftyQuestionsFortyOfThemWithoutAnAnswer() {
        var questions = NewsroomQuestion.all();
        Map<String, Long> kinds =
                questions.stream().collect(Collectors.groupingBy(NewsroomQuestion::kind, Collectors.counting()));

        assertThat(questions).extracting(NewsroomQuestion::id).doesNotHaveDuplicates();
        assertThat(kinds)
                .isEqualTo(Map.of(
                        "fact",
                        48L,
                        "catch-up",
                        14L,
                        "yes-no",
                        12L,
                        "why",
                        12L,
                        "follow-up",
                        12L,
                        "time-bound",
                        12L,
                        "unanswerable",
                        40L));
        assertThat(questions)
                .allMatch(question -> question.answerable() != question.kind().equals("unanswerable"));
        assertThat(questions)
                .allMatch(question -> question.question().conversation().isEmpty()
                        != question.kind().equals("follow-up"));
    }

    @Test
    void everyFactStandsInItsArticleAndHoldsAnAnswer() throws IOException {
        var articles = byId(articles(OWN_NOW));

        for (var question : NewsroomQuestion.all()) {
            assertThat(question.evidence())
                    .allSatisfy(evidence -> assertThat(text(found(articles, evidence.article())))
                            .as(question.id())
                            .contains(collapsed(evidence.fact())));
            if (QUOTABLE.contains(question.kind())) {
                assertThat(question.evidence())
                        .as(question.id())
                        .allMatch(evidence ->
                                GoldAnswer.in(text(found(articles, evidence.article())), question.answers()))
                        .anyMatch(evidence -> GoldAnswer.in(evidence.fact(), question.answers()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T18:00:00Z",
                "2026-11-20T08:59:59Z",
                "2027-01-01T00:00:00Z",
                "2031-06-05T12:00:00Z",
                "2020-02-29T23:59:59Z"
            })
    void isLessThanAWeekOldAtAnyNowAndKeepsItsWeekdays(String now) throws IOException {
        var at = Instant.parse(now);
        var moved = articles(at);
        var newest = moved.stream()
                .filter(article -> !undated(article))
                .map(article -> published(article).latest(ZoneOffset.UTC))
                .max(Instant::compareTo)
                .orElseThrow();

        assertThat(newest).isBetween(at.minus(Duration.ofDays(7)), at);
        assertThat(weekdays(moved)).isEqualTo(weekdays(articles(OWN_NOW)));
    }

    @Test
    void standsStillAtItsOwnNow() throws IOException {
        var kept = NewsroomQuestion.resource("articles.jsonl")
                .lines()
                .map(NewsroomQuestion::json)
                .toList();

        assertThat(articles(OWN_NOW)).isEqualTo(kept);
    }

    @Test
    void correctsTheAnswerOfTheFirstSuggestion() throws IOException {
        var newsroom = Newsroom.at(OWN_NOW);
        Path file = folder.resolve("correction.jsonl");
        newsroom.writeCorrection(file);
        var correction = NewsroomQuestion.json(Files.readString(file));
        var corrected = found(byId(articles(OWN_NOW)), correction.path("id").asText());
        var first = NewsroomQuestion.all().stream()
                .filter(question ->
                        question.question().text().equals(newsroom.suggestions().getFirst()))
                .findFirst()
                .orElseThrow();

        assertThat(newsroom.suggestions()).hasSize(3).doesNotHaveDuplicates();
        assertThat(correction.path("url")).isEqualTo(corrected.path("url"));
        assertThat(correction.path("published")).isEqualTo(corrected.path("published"));
        assertThat(correction.path("body").asText())
                .startsWith("Correction: an earlier version of this article said")
                .doesNotContain(first.evidence().getFirst().fact());
        assertThat(first.gold()).containsExactly(corrected.path("id").asText());
    }

    private List<JsonNode> articles(Instant now) throws IOException {
        Path file = folder.resolve("articles.jsonl");
        Newsroom.at(now).writeArticles(file);
        return Files.readAllLines(file).stream().map(NewsroomQuestion::json).toList();
    }

    private static Map<String, JsonNode> byId(List<JsonNode> articles) {
        return articles.stream()
                .collect(Collectors.toMap(article -> article.path("id").asText(), Function.identity()));
    }

    private static JsonNode found(Map<String, JsonNode> articles, String id) {
        return Objects.requireNonNull(articles.get(id), id);
    }

    private static Set<String> values(List<JsonNode> articles, String key) {
        var values = new HashSet<String>();
        articles.forEach(article -> values.add(article.path(key).asText()));
        return values;
    }

    private static boolean undated(JsonNode article) {
        return article.path("published").isNull();
    }

    private static Published published(JsonNode article) {
        return Published.parse(article.path("published").asText()).orElseThrow();
    }

    private static List<DayOfWeek> weekdays(List<JsonNode> articles) {
        return articles.stream()
                .filter(article -> !undated(article))
                .map(article -> LocalDate.parse(
                                article.path("published").asText().substring(0, 10))
                        .getDayOfWeek())
                .toList();
    }

    private static String text(JsonNode article) {
        return collapsed(
                article.path("title").asText() + " " + article.path("body").asText());
    }

    private static String collapsed(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
