package citewire.frontend.discord.render;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.ask.explain.QuoteInContext;
import citewire.domain.Answer;
import citewire.domain.ArticleHeader;
import citewire.domain.Citation;
import citewire.domain.Confidence;
import citewire.domain.Coverage;
import citewire.domain.FailingFeed;
import citewire.domain.Notice;
import citewire.domain.Provenance;
import citewire.domain.Published;
import citewire.domain.Refusal;
import citewire.domain.Spend;
import citewire.domain.Standing;
import citewire.domain.TimeWindow;
import citewire.state.ArticlePage;
import citewire.words.Languages;
import citewire.words.Words;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.MessageEmbed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The longest messages, in every language: JDA refuses to build what Discord does not take. */
class LanguageLimitsTest {

    private static final ZoneId ZONE = ZoneId.of("America/Argentina/ComodRivadavia");
    private static final Instant AT = Instant.parse("2026-09-30T23:59:59Z");

    static Stream<Words> languages() {
        return Languages.all().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theLongestAnswerFits(Words words) {
        var citations = IntStream.rangeClosed(1, 40)
                .mapToObj(n -> new Citation(n, header(n), List.of("A quote. ".repeat(90))))
                .toList();
        var answer = new Answer.Cited(
                "A sentence of some length [1]. ".repeat(300),
                citations,
                List.of(),
                new Standing(1284, 1284, true),
                new Confidence(1),
                provenance(null));

        assertFits(new AnswerRenderer(ZONE, words).render(answer, "Why? ".repeat(200)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theLongestRefusalFits(Words words) {
        for (var reason : Answer.Reason.values()) {
            for (var notice : Notice.values()) {
                var nearest = IntStream.range(0, 30)
                        .mapToObj(LanguageLimitsTest::header)
                        .toList();
                var whole = new Coverage(1_284_000, 1284, new Published.Day(LocalDate.of(2026, 9, 30)));
                for (var coverage : List.of(whole, whole.lacking(284_000))) {
                    var answer = new Answer.Declined(
                            reason,
                            "Nothing. ".repeat(600),
                            nearest,
                            Confidence.NONE,
                            coverage,
                            Collections.nCopies(1284, new FailingFeed("*Feed* ".repeat(100), AT)),
                            provenance(notice));

                    assertFits(new AnswerRenderer(ZONE, words).render(answer, "Why? ".repeat(200)));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theLongestListFits(Words words) {
        var articles =
                IntStream.range(0, 30).mapToObj(LanguageLimitsTest::header).toList();

        assertFits(new ArticleRenderer(ZONE, words)
                .page(new ArticlePage(articles, 999_999, 1_000_000, 8_000_000), "Heading ".repeat(300)));
        assertFits(new ArticleRenderer(ZONE, words).page(new ArticlePage(List.of(), 1, 1, 0), "Heading ".repeat(300)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theLongestEvidenceAndTheLongestRetractedAnswerFit(Words words) {
        var quotes = IntStream.rangeClosed(1, 20)
                .mapToObj(n -> new QuoteInContext(1, "Before. ".repeat(200), "It *is* so. ".repeat(200), "After. "))
                .toList();

        assertFits(new EvidenceRenderer(ZONE, words).render(new Citation(1, header(1), List.of("It is so.")), quotes));
        assertFits(new AnswerRenderer(ZONE, words)
                .retracted("A *sentence* [1].\n".repeat(300), "Why? ".repeat(200), "<@1>", "*".repeat(200)));
    }

    private static Provenance provenance(@Nullable Notice notice) {
        var refused = new Spend(1, 1, BigDecimal.ONE, "EUR", true, new Refusal(Refusal.Whose.GUILD, AT));
        return new Provenance(
                "id",
                notice == null ? "a-model-with-a-name ".repeat(10) : Provenance.QUOTES,
                new TimeWindow(AT, AT),
                notice,
                0.994,
                Duration.ofDays(1),
                Duration.ofDays(1),
                refused);
    }

    private static ArticleHeader header(int n) {
        return article()
                .id("article-" + n)
                .title("A title of many words " + "and more ".repeat(60))
                .source("A publisher of many words ".repeat(20))
                .url("https://news.example/" + "a".repeat(450))
                .published("2026-09-30T23:59:59Z")
                .build()
                .header();
    }

    private static void assertFits(Rendered rendered) {
        assertThat(rendered.plain()).hasSizeLessThanOrEqualTo(2000);
        assertThat(rendered.embeds()).allMatch(MessageEmbed::isSendable);
        rendered.message();
    }
}
