package citewire.frontend.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.ArticleId;
import citewire.domain.ArticleVersion;
import citewire.domain.Reader;
import citewire.domain.Story;
import citewire.domain.StoryId;
import citewire.domain.TimeWindow;
import citewire.state.ArticleQuery;
import citewire.state.StoredArticle;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleCommandsTest {

    private final FakeWorkspace workspace = new FakeWorkspace();

    @Test
    void listsTheArticles() {
        var screen = Screen.plain();
        assertThat(screen.run(workspace, "articles")).isZero();
        assertThat(screen.out()).isEqualTo("""
                 1. Leaders of nine harbour towns meet to discuss rising tides — Coast Daily,
                    7 Jul 2024
                    id summit
                 2. Longest bridge of the coast opens — The Ferryman, 5 Jul 2024, 07:30
                    id bridge
                 3. A rumour without a date — Some File, undated
                    id rumour

                Page 1 of 1, 3 articles in all.
                """);
    }

    @Test
    void anEmptyListSaysSo() {
        var screen = Screen.plain();
        assertThat(screen.run(workspace, "articles", "--about", "penguins")).isZero();
        assertThat(screen.out()).isEqualTo("No article matches.\n");
    }

    @Test
    void listsAsJsonOneArticleALineThenThePage() {
        var screen = Screen.plain();
        assertThat(screen.run(workspace, "articles", "--json", "--about", "bridge"))
                .isZero();
        assertThat(screen.out()).isEqualTo("""
                {"id":"bridge","title":"Longest bridge of the coast opens",\
                "url":"https://news.example.org/2024/bridge","source":"The Ferryman",\
                "published":"2024-07-05T09:30:00+02:00"}
                {"summary":true,"page":1,"pages":1,"total":1}
                """);
    }

    @Test
    void theOptionsNarrowTheList() {
        Screen.plain()
                .run(
                        workspace,
                        "articles",
                        "--source",
                        "Coast Daily",
                        "--since",
                        "2024-07-01",
                        "--until",
                        "2024-07-02",
                        "--page",
                        "2");
        var window =
                new TimeWindow(Instant.parse("2024-07-01T00:00:00Z"), Instant.parse("2024-07-02T23:59:59.999999999Z"));
        assertThat(workspace.queries).containsExactly(new ArticleQuery(Reader.OWNER, "Coast Daily", window, 2, 20));
    }

    @Test
    void thereIsNoPageZero() {
        assertThat(Screen.plain().run(workspace, "articles", "--page", "0")).isEqualTo(2);
    }

    @Test
    void showsAnArticleInFull() {
        var screen = Screen.plain();
        assertThat(screen.run(workspace, "article", "summit")).isZero();
        assertThat(screen.out()).isEqualTo("""
                Leaders of nine harbour towns meet to discuss rising tides — Coast Daily,
                7 Jul 2024
                By Ada Ink, Ben Quill
                news/summit.txt

                On Wednesday, Mayor Ada Holm will hold talks with Norhaven, Sandvik and Port
                Elin.

                The tide rises.
                """);
    }

    @Test
    void tellsTheVersionsOfAChangedAndThatItWasWithdrawn() {
        var versions = List.of(
                new ArticleVersion(1, "Bridge opens", null, Instant.parse("2024-07-05T08:00:00Z")),
                new ArticleVersion(2, "Longest bridge opens", null, Instant.parse("2024-07-06T09:15:00Z")));
        var article = News.article(News.BRIDGE, News.OPENING);
        workspace.stored.put(article.id(), new StoredArticle(article, versions, true, null));
        var screen = Screen.plain();
        screen.run(workspace, "article", "bridge");
        assertThat(screen.out())
                .contains("Withdrawn: this article is no longer searched.\n")
                .endsWith("""

                Version 1, read 5 Jul 2024, 08:00: Bridge opens
                Version 2, read 6 Jul 2024, 09:15: Longest bridge opens
                """);
    }

    @Test
    void tellsWhereElseTheStoryIs() {
        var bridge = News.article(News.BRIDGE, News.OPENING);
        var story = new Story(new StoryId("story-1"), List.of(News.SUMMIT, News.BRIDGE));
        workspace.stored.put(bridge.id(), new StoredArticle(bridge, List.of(), false, story));

        var text = Screen.plain();
        text.run(workspace, "article", "bridge");
        assertThat(text.out()).contains("\nAlso in:\n  · Leaders of nine harbour towns meet");

        var json = Screen.plain();
        json.run(workspace, "article", "bridge", "--json");
        assertThat(json.out()).contains("\"story\":{\"id\":\"story-1\",\"articles\":[{\"id\":\"summit\",");
    }

    @Test
    void showsAnArticleAsItWas() {
        var screen = Screen.plain();
        assertThat(screen.run(workspace, "article", "summit", "--show-version", "1"))
                .isZero();
        assertThat(screen.out()).startsWith("Leaders of nine harbour towns meet");

        var none = Screen.plain();
        assertThat(none.run(workspace, "article", "summit", "--show-version", "2"))
                .isEqualTo(1);
        assertThat(none.err()).isEqualTo("citewire: article summit has no version 2; its last is 1.\n");
    }

    @Test
    void showsAnArticleAsJson() {
        var screen = Screen.plain();
        assertThat(screen.run(workspace, "article", "summit", "--json")).isZero();
        assertThat(screen.out()).isEqualTo("""
                {"id":"summit","title":"Leaders of nine harbour towns meet to discuss rising tides","url":null,\
                "source":"Coast Daily","authors":["Ada Ink","Ben Quill"],"published":"2024-07-07","language":"en","quality":"full",\
                "body":"On Wednesday, Mayor Ada Holm will hold talks with Norhaven, Sandvik and Port Elin.\\n\\n\
                The tide rises.","versions":[{"version":1,\
                "title":"Leaders of nine harbour towns meet to discuss rising tides","published":"2024-07-07",\
                "seen":"2024-07-08T08:00:00Z"}],"story":null}
                """);
    }

    @Test
    void anUnknownArticleIsAFailure() {
        var screen = Screen.plain();
        assertThat(screen.run(workspace, "article", "--json", "nowhere")).isEqualTo(1);
        assertThat(screen.out()).isEmpty();
        assertThat(screen.err()).isEqualTo("citewire: there is no article nowhere; citewire articles lists them.\n");
        assertThat(workspace.find(new ArticleId("nowhere"))).isEmpty();
    }

    @Test
    void whatCannotBeAnIdIsWrongUsage() {
        var screen = Screen.plain();
        assertThat(screen.run(workspace, "article", "x".repeat(101))).isEqualTo(2);
        assertThat(screen.err()).contains("at most 100 characters");
        assertThat(Screen.plain().run(workspace, "article")).isEqualTo(2);
    }
}
