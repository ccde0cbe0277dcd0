package citewire.frontend.discord;

import static citewire.fixtures.ArticleBuilder.article;
import static citewire.frontend.discord.Eyes.finished;
import static citewire.frontend.discord.Eyes.onlyEmbed;
import static citewire.frontend.discord.Eyes.words;
import static citewire.frontend.discord.Newsroom.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.ask.draft.Drafting;
import citewire.domain.Article;
import citewire.domain.ArticleId;
import citewire.domain.Summary;
import citewire.fixtures.JourneyLog;
import citewire.simulator.world.Component;
import citewire.simulator.world.Embed;
import citewire.simulator.world.Message;
import citewire.simulator.world.MessageVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How members browse the articles, from their side: the real JDA in front of a simulated Discord. */
@ExtendWith(JourneyLog.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArticleJourneyTest {

    private static final int BUTTON = 2;
    private static final int SELECT = 3;

    private Newsroom newsroom;

    @BeforeAll
    void open(@TempDir Path folder) {
        newsroom = Newsroom.open(folder);
        newsroom.publish(IntStream.rangeClosed(1, 20)
                .mapToObj(ArticleJourneyTest::harbourArticle)
                .toArray(Article[]::new));
        newsroom.publish(article()
                .id("whale")
                .title("Whale visits the bay")
                .source("Bay Mail")
                .published("2026-01-02T10:00:00Z")
                .body("A humpback whale was seen.")
                .build());
    }

    @AfterAll
    void close() {
        newsroom.close();
    }

    @Test
    void turnsThePagesOfTheArticles() {
        var list = finished(newsroom.alice.slash(newsroom.general, "articles", Map.of()));
        assertThat(onlyEmbed(list).footer()).isEqualTo("Page 1 of 3 · 21 articles");
        assertThat(titles(list)).hasSize(8).first().isEqualTo("Harbour report 20");

        press(list, "Older");
        list.await(PATIENCE, version -> footer(version).startsWith("Page 2 of 3"));
        assertThat(titles(list)).first().isEqualTo("Harbour report 12");
        assertThat(labels(list)).containsExactly("Newer", "Older");

        press(list, "Newer");
        list.await(PATIENCE, version -> footer(version).startsWith("Page 1 of 3"));
    }

    @Test
    void letsNobodyElseTurnThePages() {
        var list = finished(newsroom.alice.slash(newsroom.general, "articles", Map.of("source", "Harbour Times")));

        var word = newsroom.bob.click(list, enabled(list).customId()).awaitMessage(PATIENCE);

        assertThat(word.content()).startsWith("These buttons are not yours.");
        assertThat(word.audience()).contains(newsroom.bob.user());
    }

    @Test
    void opensAnArticleOfTheListForWhoeverChoosesIt() {
        var list = finished(newsroom.alice.slash(newsroom.general, "articles", Map.of()));
        assertThat(select(list).values()).hasSize(8).startsWith("harbour-20", "harbour-19");

        var opened = finished(newsroom.bob.select(list, select(list).customId(), List.of("harbour-19")));

        assertThat(onlyEmbed(opened).title()).isEqualTo("Harbour report 19");
        assertThat(opened.audience()).contains(newsroom.bob.user());
        press(list, "Older");
        list.await(PATIENCE, version -> footer(version).startsWith("Page 2 of 3"));
        assertThat(select(list).values()).startsWith("harbour-12");
    }

    @Test
    void tellsWhatAModelMadeOfAnArticleInPlaceOfQuotes() {
        newsroom.state
                .summaries()
                .keep(
                        new ArticleId("harbour-1"),
                        1,
                        Drafting.promptVersion(),
                        new Summary(List.of("The harbour opens.", "It *closes* at night."), "small-model"));

        var card = onlyEmbed(finished(newsroom.alice.slash(newsroom.general, "article", Map.of("title", "harbour-1"))));

        assertThat(card.description()).isEqualTo("The harbour opens. It \\*closes\\* at night.");
        assertThat(card.footer())
                .isEqualTo("Summed up by small-model, each sentence checked against the article · harbour-1");
    }

    @Test
    void opensAnArticleOfTheLatestStories() {
        var latest = finished(newsroom.alice.slash(newsroom.general, "latest", Map.of("about", "humpback whale")));

        var opened = finished(newsroom.alice.select(latest, select(latest).customId(), List.of("whale")));

        assertThat(onlyEmbed(opened).title()).isEqualTo("Whale visits the bay");
    }

    @Test
    void listsTheArticlesAboutSomething() {
        var list = finished(newsroom.alice.slash(newsroom.general, "articles", Map.of("about", "humpback whale")));

        assertThat(onlyEmbed(list).title()).isEqualTo("Articles about “humpback whale”");
        assertThat(onlyEmbed(list).fields())
                .contains(new Embed.Field("Whale visits the bay", "Bay Mail · <t:1767348000:f> (<t:1767348000:R>)"));
    }

    @Test
    void saysThatNoArticleFits() {
        var list = newsroom.alice.slash(newsroom.general, "articles", Map.of("source", "Nobody's Post"));

        assertThat(words(list)).isEqualTo("No article fits: Articles by Nobody's Post.");
    }

    @Test
    void proposesTitlesWhileAMemberTypes() {
        var all = newsroom.alice
                .autocomplete(newsroom.general, "article", "title", "")
                .awaitChoices(PATIENCE);
        var some = newsroom.alice
                .autocomplete(newsroom.general, "article", "title", "report 17")
                .awaitChoices(PATIENCE);

        assertThat(all).hasSizeBetween(20, 25);
        assertThat(some).singleElement().satisfies(choice -> {
            assertThat(choice.name()).isEqualTo("Harbour report 17 (Harbour Times)");
            assertThat(choice.value()).isEqualTo("harbour-17");
        });
    }

    @Test
    void proposesTitlesForWhatIsMistyped() {
        assertThat(newsroom.alice
                        .autocomplete(newsroom.general, "article", "title", "wahle vsits")
                        .awaitChoices(PATIENCE))
                .singleElement()
                .satisfies(choice -> assertThat(choice.value()).isEqualTo("whale"));
    }

    @Test
    void showsAnArticleByItsIdOrTheStartOfItsTitle() {
        var byId = finished(newsroom.alice.slash(newsroom.general, "article", Map.of("title", "harbour-3")));
        var byTitle = finished(newsroom.alice.slash(newsroom.general, "article", Map.of("title", "Harbour report 3")));

        assertThat(onlyEmbed(byId).title()).isEqualTo("Harbour report 3");
        assertThat(onlyEmbed(byId).url()).isEqualTo("https://news.example/3");
        assertThat(onlyEmbed(byId).description()).startsWith("“The harbour was calm on day 3.”");
        assertThat(onlyEmbed(byTitle)).isEqualTo(onlyEmbed(byId));
    }

    @Test
    void saysThatItKnowsNoSuchArticle() {
        var answer = newsroom.alice.slash(newsroom.general, "article", Map.of("title", "zebra *crossing*"));

        assertThat(words(answer)).startsWith("I know no article “zebra \\*crossing\\*”.");
    }

    private static Article harbourArticle(int day) {
        return article()
                .id("harbour-" + day)
                .title("Harbour report " + day)
                .url("https://news.example/" + day)
                .published("2026-10-%02d".formatted(day))
                .body("The harbour was calm on day " + day + ".\n\nNothing else happened on day " + day + ".")
                .build();
    }

    private void press(Message message, String label) {
        var button = buttons(message)
                .filter(component -> component.label().equals(label))
                .findFirst()
                .orElseThrow();
        newsroom.alice.click(message, button.customId());
    }

    private static List<String> titles(Message list) {
        return onlyEmbed(list).fields().stream().map(Embed.Field::name).toList();
    }

    private static Component enabled(Message message) {
        return buttons(message).filter(Component::enabled).findFirst().orElseThrow();
    }

    private static Stream<Component> buttons(Message message) {
        return message.current().components().stream().filter(component -> component.type() == BUTTON);
    }

    private static Component select(Message message) {
        return message.current().components().stream()
                .filter(component -> component.type() == SELECT)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> labels(Message message) {
        return buttons(message).map(Component::label).toList();
    }

    private static String footer(MessageVersion version) {
        return version.embeds().isEmpty() ? "" : version.embeds().getFirst().footer();
    }
}
