package citewire.frontend.discord.render;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Answer;
import citewire.domain.Citation;
import citewire.domain.Confidence;
import citewire.domain.Disagreement;
import citewire.domain.Notice;
import citewire.domain.Provenance;
import citewire.domain.Refusal;
import citewire.domain.Refusal.Whose;
import citewire.domain.Spend;
import citewire.domain.Standing;
import citewire.domain.TimeWindow;
import citewire.words.Languages;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.entities.MessageEmbed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerRendererTest {

    private final AnswerRenderer renderer = new AnswerRenderer(ZoneId.of("Asia/Seoul"), Languages.english());

    private final AnswerRenderer german = new AnswerRenderer(ZoneId.of("Asia/Seoul"), Languages.of(Locale.GERMAN));

    @Test
    void staysWithinEveryLimitAndCountsWhatIsLeftOut() {
        var citations = IntStream.rangeClosed(1, 40)
                .mapToObj(n -> citation(n, "T*tle ".repeat(200), "quote_ ".repeat(900)))
                .toList();
        var embed = embed(new Answer.Cited(
                "A *long* answer [1]. ".repeat(900), citations, Confidence.NONE, provenance("quotes", null, null)));

        assertThat(embed.getLength()).isLessThanOrEqualTo(6000);
        assertThat(String.valueOf(embed.getDescription()))
                .hasSizeLessThanOrEqualTo(4096)
                .endsWith("answer [1]. …");
        assertThat(embed.getFields()).hasSizeBetween(2, 25).allSatisfy(field -> {
            assertThat(String.valueOf(field.getName())).hasSizeLessThanOrEqualTo(256);
            assertThat(String.valueOf(field.getValue())).hasSizeLessThanOrEqualTo(1024);
        });
        assertThat(embed.getFields().getLast().getValue()).matches("and \\d+ more sources");
    }

    @Test
    void hasPlainWordsForAChannelWithoutEmbeds() {
        var rendered = renderer.render(cited("So it is [1].", provenance("quotes", null, null)), "");

        assertThat(rendered.plain())
                .isEqualTo(
                        "So it is [1].\n[1] Ferry · Harbour Times · undated · [news.example](<https://news.example/a%28b%29>)");
        assertThat(rendered.plainMessage().getEmbeds()).isEmpty();
        assertThat(rendered.message().getAllowedMentions()).isEmpty();
    }

    @Test
    void namesTheModelTheWindowAndWhatIsStillToBeSearched() {
        var window = new TimeWindow(Instant.parse("2026-11-10T00:00:00Z"), Instant.parse("2026-11-16T00:00:00Z"));
        var provenance = new Provenance("gpt-oss", window, null, 0.42, Duration.ZERO, Duration.ofMillis(1840));

        assertThat(footer(cited("So [1].", provenance)))
                .isEqualTo("Written by gpt-oss, every sentence checked against its source"
                        + " · Articles from 10 Nov 2026 to 16 Nov 2026"
                        + " · 42 % of the articles searched by meaning so far · 1.8 s");
    }

    @Test
    void namesAWindowOfOneDayByThatDay() {
        var window = new TimeWindow(Instant.parse("2026-11-09T15:00:00Z"), Instant.parse("2026-11-10T14:59:59Z"));
        var provenance = new Provenance("gpt-oss", window, null, 1, Duration.ZERO, Duration.ofMillis(1840));

        assertThat(footer(cited("So [1].", provenance))).contains(" · Articles of 10 Nov 2026 · ");
    }

    @Test
    void headsWhatStillDevelops() {
        var given = cited("So [1].", provenance("quotes", null, null));
        var young = new Answer.Cited(
                given.text(),
                given.citations(),
                List.of(),
                new Standing(1, 2, true),
                given.confidence(),
                given.provenance());

        assertThat(embed(young).getTitle()).isEqualTo("Developing: less than a day old, and told by one source so far");
        assertThat(footer(young)).contains(" · 1 independent source, 2 copies · ");
        assertThat(embed(given).getTitle()).isNull();
    }

    @Test
    void showsWhoSaysOtherwiseAndWhen() {
        var given = cited("So [1].", provenance("quotes", null, null));
        var other = article()
                .id("b")
                .source("The *Courier*")
                .published("2026-11-06T06:40:00Z")
                .build()
                .header();
        var point = new Disagreement(
                "homes",
                Disagreement.Kind.FIGURE,
                false,
                List.of(
                        new Disagreement.Claim(0, other, "52,000", "It left 52,000 homes dark."),
                        new Disagreement.Claim(1, given.citations().getFirst().article(), "38,000", "38,000 homes.")));
        var disputed = new Answer.Cited(
                given.text(),
                given.citations(),
                List.of(),
                new Standing(1, 0, false, List.of(point)),
                given.confidence(),
                given.provenance());

        var field = embed(disputed).getFields().getFirst();
        assertThat(field.getName()).isEqualTo("Sources disagree: homes");
        assertThat(field.getValue())
                .isEqualTo(
                        "**52,000** · The \\*Courier\\* · <t:1793947200:f> (<t:1793947200:R>)\n“It left 52,000 homes dark.”"
                                + "\n**38,000** · Harbour Times [1]\n“38,000 homes.”");
        assertThat(german.render(disputed, "")
                        .embeds()
                        .getFirst()
                        .getFields()
                        .getFirst()
                        .getValue())
                .endsWith("\n„38,000 homes.“");
        assertThat(renderer.render(disputed, "").plain())
                .contains("\nSources disagree: homes: **52,000** · The \\*Courier\\* ·");
    }

    @Test
    void saysWhyTheModelDidNotWriteIt() {
        assertThat(footer(cited("So [1].", provenance("quotes", Notice.MODEL_UNAVAILABLE, null))))
                .startsWith("The model could not be reached · Quoted word for word");
        assertThat(footer(cited("So [1].", provenance("quotes", Notice.BUDGET, null))))
                .startsWith("The model's budget is spent · Quoted word for word");
    }

    @Test
    void saysWhoseBudgetIsSpentAndUntilWhen() {
        var until = Instant.parse("2026-11-17T00:00:00Z");

        assertThat(footer(cited("So [1].", spent(new Refusal(Whose.EVERYONE, until)))))
                .startsWith("The model's budget is spent until 17 Nov, 09:00 KST · Quoted word for word");
        assertThat(footer(cited("So [1].", spent(new Refusal(Whose.GUILD, until)))))
                .startsWith("This server's share of the model's budget is spent until 17 Nov, 09:00 KST · Quoted");
        assertThat(footer(cited("So [1].", spent(new Refusal(Whose.MEMBER, until)))))
                .startsWith("Your share of the model's budget is spent until 17 Nov, 09:00 KST · Quoted");
    }

    private static Provenance spent(Refusal refusal) {
        var spend = new Spend(0, 0, BigDecimal.ZERO, "USD", false, refusal);
        return provenance("quotes", Notice.BUDGET, null).with(spend);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://a.example/x", "javascript:alert(1)", "https://bank.example@evil.example/", "file:///etc"})
    void linksNothingButWebAddressesThatNameTheirHost(String url) {
        var header = article().url(url).build().header();

        assertThat(Sources.address(header)).isEmpty();
    }

    @Test
    void showsTheQuestionWhereReadersDoNotSeeIt() {
        var author = renderer.render(cited("So [1].", provenance("quotes", null, null)), "Who *won*?")
                .embeds()
                .getFirst()
                .getAuthor();

        assertThat(author)
                .isNotNull()
                .satisfies(shown -> assertThat(shown.getName()).isEqualTo("Who *won*?"));
    }

    private String footer(Answer answer) {
        var footer = embed(answer).getFooter();
        return footer == null ? "" : String.valueOf(footer.getText());
    }

    private MessageEmbed embed(Answer answer) {
        return renderer.render(answer, "").embeds().getFirst();
    }

    private static Answer.Cited cited(String text, Provenance provenance) {
        return new Answer.Cited(text, List.of(citation(1, "Ferry", "It sails.")), Confidence.NONE, provenance);
    }

    private static Citation citation(int n, String title, String quote) {
        var header =
                article().title(title).url("https://news.example/a(b)").build().header();
        return new Citation(n, header, List.of(quote));
    }

    private static Provenance provenance(String drafter, @Nullable Notice notice, @Nullable TimeWindow window) {
        return new Provenance(drafter, window, notice, 1, Duration.ZERO, Duration.ofMillis(340));
    }
}
