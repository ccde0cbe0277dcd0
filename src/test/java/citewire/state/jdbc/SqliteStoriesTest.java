package citewire.state.jdbc;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Article;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Reader;
import citewire.domain.Story;
import citewire.domain.StoryId;
import citewire.fixtures.ArticleBuilder;
import citewire.fixtures.NewStore;
import citewire.ingest.story.WireCopies;
import citewire.state.ArticleStore;
import citewire.state.CopyRule;
import citewire.state.Novelty;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig.SynchronousMode;

class SqliteStoriesTest {

    private static final String FERRY = words(1);
    private static final String STORM = words(2);

    @TempDir
    Path folder;

    private SqliteState state;
    private ArticleStore store;

    @BeforeEach
    void open() {
        open(new WireCopies());
    }

    private void open(CopyRule rule) {
        state = NewStore.open(folder.resolve("citewire.db"), Clock.systemUTC(), new Random(1), rule);
        store = state.articles();
    }

    @AfterEach
    void close() {
        state.close();
    }

    /** A hundred words that no other seed has in this order. */
    private static String words(long seed) {
        return new Random(seed)
                .ints(100, 0, 5_000)
                .mapToObj(word -> "w" + (char) ('a' + word % 26)
                        + Integer.toString(word, 36).replaceAll("\\d", "x"))
                .collect(Collectors.joining(" "));
    }

    private static String firstHalf(String text) {
        return text.substring(0, text.length() / 2);
    }

    private static String secondHalf(String text) {
        return text.substring(text.length() / 2);
    }

    private static ArticleBuilder told(String id, String body) {
        return article().id(id).source(id + " post").title("Seen by " + id).body(body);
    }

    @Test
    void copiesOfSeveralOutletsAreOneStory() {
        store.commit(told("wire", FERRY).published("2026-01-02").build());
        store.commit(told("storm", STORM).build());
        store.commit(told("courier", firstHalf(FERRY)).published("2026-01-03").build());

        assertThat(story("wire")).containsExactly("wire", "courier");
        assertThat(story("courier")).containsExactly("wire", "courier");
        assertThat(story("storm")).isEmpty();
        var stories = store.stories(List.of(id("wire"), id("courier"), id("storm"), id("nobody")));
        assertThat(stories).containsOnlyKeys(id("wire"), id("courier"), id("storm"));
        assertThat(stories.get(id("courier")))
                .isEqualTo(stories.get(id("wire")))
                .isNotEqualTo(stories.get(id("storm")));
    }

    @Test
    void copiesOfOneCommitFindEachOther() {
        store.commit(List.of(
                told("a", FERRY).build(),
                told("b", FERRY).build(),
                told("c", FERRY).build()));

        assertThat(story("b")).containsExactly("a", "b", "c");
    }

    @Test
    void aWholeTextJoinsThePartsThatCameBeforeIt() {
        store.commit(told("begin", firstHalf(FERRY) + " " + words(3).substring(0, 100))
                .build());
        store.commit(told("late", firstHalf(FERRY).substring(0, 150) + " " + secondHalf(FERRY))
                .build());
        store.commit(told("wire", FERRY).build());

        assertThat(story("begin")).containsExactly("begin", "late", "wire");
    }

    @Test
    void writingTwiceEqualsWritingOnce() {
        for (int i = 0; i < 2; i++) {
            store.commit(told("wire", FERRY).build());
            store.commit(told("courier", FERRY).build());
        }

        assertThat(story("wire")).containsExactly("wire", "courier");
        assertThat(rows("story_article")).isEqualTo(2);
    }

    @Test
    void storiesOutliveTheProcess() {
        store.commit(told("wire", FERRY).build());
        state.close();
        open();
        store.commit(told("courier", FERRY).build());

        assertThat(story("courier")).containsExactly("wire", "courier");
    }

    @Test
    void anArticleThatIsWrittenAnewLeavesItsStory() {
        store.commit(told("wire", FERRY).build());
        store.commit(told("courier", FERRY).build());
        store.commit(told("radio", FERRY).build());

        assertThat(store.commit(told("wire", STORM).build())).isEqualTo(new Novelty.Updated(id("wire"), 2));
        assertThat(story("wire")).isEmpty();
        assertThat(story("courier")).containsExactly("courier", "radio");

        store.commit(told("wire", FERRY).build());
        assertThat(story("radio")).containsExactly("wire", "courier", "radio");
    }

    @Test
    void aNewHeadlineIsANewVersionInTheSameStory() {
        store.commit(told("wire", FERRY).build());
        store.commit(told("courier", FERRY).build());
        store.commit(told("wire", FERRY).title("Ferries stop").build());

        assertThat(story("courier")).containsExactly("wire", "courier");
        assertThat(store.version(id("wire"), 1).orElseThrow().title()).isEqualTo("Seen by wire");
        assertThat(store.version(id("wire"), 2).orElseThrow().title()).isEqualTo("Ferries stop");
        assertThat(store.version(id("wire"), 3)).isEmpty();
        assertThat(store.version(id("nobody"), 1)).isEmpty();
    }

    @Test
    void theOldTextOfAChangedArticleStaysCitable() {
        var first = told("wire", FERRY).published("2026-01-02").build();
        store.commit(first);
        store.commit(told("wire", STORM).source("Another").build());

        assertThat(store.version(id("wire"), 1)).contains(first);
    }

    @Test
    void aWithdrawnCopyIsNotCounted() {
        store.commit(told("wire", FERRY).build());
        store.commit(told("courier", FERRY).build());
        store.withdraw(id("courier"));

        assertThat(story("wire")).isEmpty();
        assertThat(story("courier")).containsExactly("wire", "courier");

        store.commit(told("courier", FERRY).build());
        assertThat(story("wire")).containsExactly("wire", "courier");
    }

    @Test
    void articlesFromBeforeThereWereStoriesAreCaughtUpWith() {
        store.commit(told("wire", FERRY).build());
        store.commit(told("courier", FERRY).build());
        execute(
                "DELETE FROM story_key",
                "DELETE FROM story_article",
                "INSERT INTO story_waiting SELECT number FROM article");
        assertThat(story("wire")).isEmpty();

        store.commit(told("storm", STORM).build());

        assertThat(story("wire")).containsExactly("wire", "courier");
        assertThat(rows("story_waiting")).isZero();
    }

    @Test
    void twoHundredCopiesAreOneStory() {
        store.commit(IntStream.range(0, 200)
                .mapToObj(i -> told("copy" + i, FERRY).build())
                .toList());
        store.commit(told("last", FERRY).build());

        assertThat(story("last")).hasSize(201);
    }

    @Test
    void aServersCopyIsInTheStoryForThatServerAlone() {
        store.commit(told("wire", FERRY).build());
        var seventh = told("seventh", FERRY).of("7").build();
        var eighth = told("eighth", FERRY).of("8").build();
        store.commit(List.of(seventh, eighth));

        assertThat(sources("wire", Reader.in("7"))).containsExactlyInAnyOrder("wire post", "seventh post");
        assertThat(sources("wire", Reader.ANYBODY)).isEmpty();
        assertThat(store.stories(List.of(id("wire"), seventh.id())).values())
                .hasSize(2)
                .containsOnly(storyOf("wire"));
    }

    @Test
    void aServersCopyThatCameFirstIsBroughtIntoTheStory() {
        store.commit(told("seventh", FERRY).of("7").build());
        store.commit(told("eighth", FERRY).of("8").build());
        store.commit(told("wire", FERRY).build());
        store.commit(told("courier", FERRY).build());

        assertThat(sources("wire", Reader.in("7")))
                .containsExactlyInAnyOrder("wire post", "courier post", "seventh post");
        assertThat(sources("wire", Reader.ANYBODY)).containsExactlyInAnyOrder("wire post", "courier post");
    }

    @Test
    void noServerJoinsStoriesOfEverybodys() {
        state.close();
        open(either("both"));
        store.commit(List.of(told("ferry", FERRY).build(), told("storm", STORM).build()));

        store.commit(told("seventh", "both").of("7").build());

        assertThat(storyOf("ferry")).isNotEqualTo(storyOf("storm"));
        store.commit(told("wire", "both").build());
        assertThat(storyOf("ferry")).isEqualTo(storyOf("storm"));
    }

    /** Takes an article of this text for a copy of any other. */
    private static CopyRule either(String text) {
        return article -> new CopyRule.Reading() {
            @Override
            public long[] keys() {
                return new long[] {1};
            }

            @Override
            public boolean isCopy(Article other) {
                return article.body().equals(text) || other.body().equals(text);
            }
        };
    }

    private List<String> sources(String article, Reader reader) {
        Story story = store.find(id(article), reader).orElseThrow().story();
        return story == null
                ? List.of()
                : story.articles().stream().map(ArticleHeader::source).toList();
    }

    private StoryId storyOf(String article) {
        return Objects.requireNonNull(store.stories(List.of(id(article))).get(id(article)));
    }

    private List<String> story(String article) {
        Story story = store.find(id(article)).orElseThrow().story();
        return story == null
                ? List.of()
                : story.articles().stream()
                        .map(ArticleHeader::id)
                        .map(ArticleId::value)
                        .toList();
    }

    private static ArticleId id(String value) {
        return new ArticleId(value);
    }

    private void execute(String... statements) {
        try (var connection = Database.source(folder.resolve("citewire.db"), SynchronousMode.FULL)
                        .getConnection();
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private int rows(String table) {
        try (var connection = Database.source(folder.resolve("citewire.db"), SynchronousMode.FULL)
                        .getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            return row.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
