package citewire.frontend.discord.render;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.ask.retrieve.ArticleView;
import citewire.domain.Article;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleVersion;
import citewire.domain.Story;
import citewire.domain.StoryId;
import citewire.state.StoredArticle;
import citewire.words.Languages;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.entities.MessageEmbed;
import org.junit.jupiter.api.Test;

class ArticleRendererTest {

    private final ArticleRenderer renderer = new ArticleRenderer(ZoneOffset.UTC, Languages.english());

    @Test
    void namesTheOutletsThatCarryTheStoryToo() {
        var copy = article().id("copy").source("Kelmark Wire").build().header();

        assertThat(field(card(article().build(), List.of(copy)), "Also in")).isEqualTo("Kelmark Wire · undated");
    }

    @Test
    void countsTheOutletsThatHaveNoRoom() {
        var copies = IntStream.range(0, 90)
                .mapToObj(n -> article()
                        .id("copy" + n)
                        .source("The very long name of outlet " + n)
                        .build()
                        .header())
                .toList();

        assertThat(field(card(article().build(), copies), "Also in"))
                .hasSizeLessThanOrEqualTo(MessageEmbed.VALUE_MAX_LENGTH)
                .containsPattern("outlet 20 .*\n[\\s\\S]*\nand \\d\\d more$");
    }

    @Test
    void tellsWhenItChangedAndWhatItWasCalledFromThenOn() {
        var article = article().title("Ferry sails").build();
        var versions = IntStream.rangeClosed(1, 8)
                .mapToObj(n ->
                        new ArticleVersion(n, n < 8 ? "Ferry *stops*" : "Ferry sails", null, Instant.ofEpochSecond(n)))
                .toList();
        var view = new ArticleView(new StoredArticle(article, versions, false, null), List.of("It sails."), List.of());

        assertThat(field(renderer.article(view, null).embeds().getFirst(), "Versions"))
                .isEqualTo("""
                changed <t:8:f> (<t:8:R>), now titled “Ferry sails”
                changed <t:7:f> (<t:7:R>)
                changed <t:6:f> (<t:6:R>)
                changed <t:5:f> (<t:5:R>)
                changed <t:4:f> (<t:4:R>)
                and 2 earlier changes
                first read <t:1:f> (<t:1:R>)""");
    }

    @Test
    void saysWhereNoMoreThanAHeadlineCouldBeRead() {
        assertThat(field(card(article().headlineOnly().build(), List.of()), "Headline only"))
                .contains("paywall");
    }

    @Test
    void aTitleThatShowsAnotherSiteIsNoLink() {
        var honest = article().title("Ferry news on evil.example").url("https://evil.example/x");
        var spoofing =
                article().title("https://news.\u200bexample: ferry sails").url("https://evil.example/x");

        assertThat(card(honest.build(), List.of()).getUrl()).isEqualTo("https://evil.example/x");
        assertThat(card(spoofing.build(), List.of()).getUrl()).isNull();
        assertThat(field(card(spoofing.build(), List.of()), "Source"))
                .endsWith("[evil.example](<https://evil.example/x>)");
    }

    private MessageEmbed card(Article article, List<ArticleHeader> copies) {
        var all = new java.util.ArrayList<>(copies);
        all.addFirst(article.header());
        var story = copies.isEmpty() ? null : new Story(new StoryId("story-1"), all);
        return renderer.article(
                        new ArticleView(
                                new StoredArticle(article, List.of(), false, story),
                                List.of(article.body()),
                                List.of()),
                        null)
                .embeds()
                .getFirst();
    }

    private static String field(MessageEmbed card, String name) {
        return card.getFields().stream()
                .filter(field -> name.equals(field.getName()))
                .map(field -> Objects.requireNonNull(field.getValue()))
                .findFirst()
                .orElseThrow();
    }
}
