package citewire.ask.digest;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.ask.digest.TopStories.Told;
import citewire.ask.digest.TopStories.Wish;
import citewire.domain.Article;
import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.domain.PassageId;
import citewire.domain.Reader;
import citewire.domain.TextSpan;
import citewire.fixtures.ArticleBuilder;
import citewire.fixtures.NewStore;
import citewire.fixtures.TurnedClock;
import citewire.index.IndexedPassage;
import citewire.index.lucene.LuceneArticleIndex;
import citewire.ingest.story.WireCopies;
import citewire.state.SeenEntry;
import citewire.state.Subscription;
import citewire.state.jdbc.SqliteState;
import citewire.text.SentenceSplitter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopStoriesTest {

    private static final Duration DAY = Duration.ofDays(1);

    private static final String DAM =
            "A dam above the town of Halvik burst on Monday night and flooded two hundred houses.";

    @TempDir
    Path folder;

    private final TurnedClock clock = new TurnedClock(Instant.parse("2026-01-06T08:00:00Z"));
    private SqliteState state;
    private LuceneArticleIndex index;
    private TopStories stories;

    @BeforeEach
    void open() {
        state = NewStore.open(folder.resolve("citewire.db"), clock, new Random(7), new WireCopies());
        index = LuceneArticleIndex.open(folder.resolve("index"), ZoneOffset.UTC);
        stories = new TopStories(state.articles(), state.feedEntries(), index, ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        index.close();
        state.close();
    }

    private void publish(Article... articles) {
        var splitter = new SentenceSplitter();
        try (var writing = index.tryWrite().orElseThrow()) {
            for (Article article : articles) {
                state.articles().commit(article);
                List<TextSpan> sentences = splitter.split(article.body());
                var passage = new Passage(new PassageId(article.id(), 0), article.header(), article.body(), sentences);
                writing.put(article.id(), List.of(new IndexedPassage(passage, null)));
            }
            writing.commit(state.articles().sequence());
        }
        index.refresh();
    }

    private Wish first() {
        return new Wish(Reader.in("g1"), clock.instant(), DAY, null, 8);
    }

    private static ArticleBuilder report(String id, String source, String title, String body) {
        return article()
                .id(id)
                .source(source)
                .title(title)
                .url("https://" + id + ".example/" + id)
                .published("2026-01-06T06:00:00Z")
                .body(body);
    }

    private static ArticleBuilder dam(String id, String source) {
        return report(
                id,
                source,
                "Dam bursts above Halvik",
                DAM + "\n\nReported for " + source + " by its own people, " + id.repeat(30) + ".");
    }

    private static ArticleBuilder bakery() {
        return report(
                "bakery",
                "Bread Daily",
                "A bakery wins a prize",
                "A small bakery in the harbour won the prize for the best rye bread.");
    }

    @Test
    void whatManyTellIndependentlyComesFirstAndIsQuotedWordForWord() {
        publish(
                bakery().published("2026-01-06T07:55:00Z").build(),
                dam("a", "Halvik Post").published("2026-01-06T06:30:00Z").build(),
                report(
                                "b",
                                "Fjord News",
                                "Dam above Halvik bursts, houses flooded",
                                "The dam above the town of Halvik burst late on Monday; two hundred houses were flooded."
                                        + "\n\nOur reporter saw boats in the streets, a church full of blankets and nobody who"
                                        + " could say why the wall gave way.")
                        .build());

        var found = stories.find(first());

        assertThat(found).extracting(TopStory::sources).containsExactly(2, 1);
        assertThat(found.getFirst().quote()).isEqualTo(DAM);
        assertThat(found.get(1).article().title()).isEqualTo("A bakery wins a prize");
    }

    @Test
    void copiesOfOneReportAreOneSource() {
        String wire = DAM + "\n\n" + "The water rose by four metres within an hour, the fire brigade said. ".repeat(8);
        publish(
                report("a", "Halvik Post", "Dam bursts above Halvik", wire).build(),
                report("b", "Fjord News", "Dam bursts above Halvik, houses flooded", wire)
                        .build());

        assertThat(stories.find(first())).extracting(TopStory::sources).containsExactly(1);
    }

    @Test
    void whatWasToldBeforeIsNotToldAgainNorIsACopyOfIt() {
        String wire = DAM + "\n\n" + "The water rose by four metres within an hour, the fire brigade said. ".repeat(8);
        publish(report("a", "Halvik Post", "Dam bursts above Halvik", wire).build());
        var known = stories.sequence();
        var then = clock.instant();
        clock.turn(DAY);
        publish(
                report("copy", "Fjord News", "Dam bursts above Halvik", wire + " It was Monday.")
                        .published("2026-01-06T20:00:00Z")
                        .build(),
                bakery().published("2026-01-07T05:00:00Z").build());

        var found = stories.find(new Wish(Reader.in("g1"), clock.instant(), DAY, new Told(known, then), 8));

        assertThat(found).extracting(story -> story.article().id().value()).containsExactly("bakery");
        assertThat(stories.find(new Wish(
                        Reader.in("g1"), clock.instant(), DAY, new Told(stories.sequence(), clock.instant()), 8)))
                .isEmpty();
    }

    @Test
    void oldNewsOfAFeedThatIsNewAndArticlesWithoutADateAreLeftOut() {
        publish(
                bakery().published("2025-12-20").build(),
                dam("a", "Halvik Post").published("").build());

        assertThat(stories.find(first())).isEmpty();
    }

    @Test
    void aServerIsToldNothingOfAnothersFeeds() {
        publish(dam("a", "Halvik Post").of("g2").build(), bakery().of("g1").build());

        assertThat(stories.find(first()))
                .extracting(story -> story.article().title())
                .containsExactly("A bakery wins a prize");
    }

    @Test
    void theTopicIsTheFeedsElseTheSectionOfTheAddress() {
        var address = URI.create("https://feeds.example/1");
        var feed = new Subscription(address, null, "Norway/Towns");
        state.feeds().add(feed, DAY);
        var starter = new Subscription(URI.create("https://feeds.example/2"), null, "Sport");
        state.feeds().add(starter, DAY);
        publish(
                dam("a", "Halvik Post").build(),
                report(
                                "chess",
                                "Board",
                                "Chess is won in a day",
                                "The youngest of nine players won the tournament in a day.")
                        .build(),
                bakery().url("https://bread.example/news/wirtschaft/rye-bread").build(),
                report("cup", "Bulletin", "The cup is won", "Halvik won the cup of the north on a wet evening in May.")
                        .url("https://bulletin.example/2026/sport")
                        .build());
        state.feedEntries()
                .keep(
                        feed.key(),
                        List.of(new SeenEntry(
                                "1", "hash", dam("a", "Halvik Post").build().id(), 0, null)));

        state.feedEntries().keep(starter.key(), List.of(new SeenEntry("1", "hash", new ArticleId("chess"), 0, null)));

        assertThat(stories.find(first()))
                .extracting(TopStory::topic)
                .containsExactlyInAnyOrder(
                        new Topic.Named("Towns"),
                        new Topic.Section("sport"),
                        new Topic.Section("business"),
                        Topic.OTHER);
    }

    @Test
    void noTopicPushesTheOthersOut() {
        for (int i = 0; i < 6; i++) {
            String body = "Team number " + i + " beat " + "xyz".repeat(i + 1) + " by " + i + " goals in match " + i * 7
                    + "a of the " + (char) ('p' + i) + "league.";
            publish(report("s" + i, "Paper " + i, "Result " + (char) ('a' + i) + "q" + i, body)
                    .url("https://p" + i + ".example/sport/s" + i)
                    .published("2026-01-06T07:5" + i + ":00Z")
                    .build());
        }
        publish(bakery().published("2026-01-06T01:00:00Z").build());

        var wish = first();
        var five = new Wish(wish.reader(), wish.at(), DAY, null, 5);

        assertThat(stories.find(five)).hasSize(5).extracting(TopStory::topic).contains(Topic.OTHER);
    }

    @Test
    void theHeadlineSpeaksWhereThereIsNoLead() {
        publish(
                bakery().headlineOnly().build(),
                report("brief", "Wire", "The parliament of Halvik has dissolved itself", "OSLO.\n\nYes.")
                        .build());

        assertThat(stories.find(first()))
                .extracting(TopStory::quote)
                .containsExactlyInAnyOrder("A bakery wins a prize", "The parliament of Halvik has dissolved itself");
    }
}
