package citewire.state.jdbc;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Coverage;
import citewire.domain.Published;
import citewire.domain.Reader;
import citewire.domain.TimeWindow;
import citewire.fixtures.NewStore;
import citewire.state.ArticleChange;
import citewire.state.ArticlePage;
import citewire.state.ArticleQuery;
import citewire.state.ArticleStore;
import citewire.state.Novelty;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteArticlesTest {

    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
    private static final ArticleId A1 = new ArticleId("a1");
    private static final ArticleId A2 = new ArticleId("a2");

    @TempDir
    Path folder;

    private SqliteState state;
    private ArticleStore store;

    @BeforeEach
    void open() {
        var clock = Clock.fixed(NOW, ZoneId.of("Europe/Berlin"));
        state = NewStore.open(folder.resolve("citewire.db"), clock, new Random(1));
        store = state.articles();
    }

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void keepsAnArticleAsItWasGiven() {
        var given = article()
                .url("https://harbour.example/ferry")
                .published("2026-01-05T08:30:00+01:00")
                .updated("2026-01-05T11:00:00Z")
                .headlineOnly()
                .build();

        assertThat(store.commit(given)).isEqualTo(new Novelty.Added(A1));

        var stored = store.find(A1).orElseThrow();
        assertThat(stored.article()).isEqualTo(given);
        assertThat(stored.withdrawn()).isFalse();
        assertThat(stored.versions()).singleElement().satisfies(version -> {
            assertThat(version.version()).isEqualTo(1);
            assertThat(version.seen()).isEqualTo(NOW);
            assertThat(version.published()).isEqualTo(given.header().published());
        });
        assertThat(store.version(A1, 1)).contains(given);
        assertThat(store.list(new ArticleQuery(Reader.OWNER, null, TimeWindow.ALWAYS, 1, 10))
                        .articles())
                .containsExactly(given.header());
    }

    @Test
    void takesTheSameArticleOnce() {
        store.commit(article().build());

        assertThat(store.commit(article().build())).isEqualTo(new Novelty.Unchanged(A1));
        assertThat(store.sequence()).isEqualTo(1);
    }

    @Test
    void keepsEveryVersionOfAChangedArticle() {
        store.commit(article().build());
        store.commit(article().title("Ferry resumes").build());

        assertThat(store.commit(article().title("Ferry resumes at last").build()))
                .isEqualTo(new Novelty.Updated(A1, 3));
        assertThat(store.find(A1).orElseThrow().versions())
                .extracting("version", "title")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "Ferry service to the islands resumes"),
                        org.assertj.core.groups.Tuple.tuple(2, "Ferry resumes"),
                        org.assertj.core.groups.Tuple.tuple(3, "Ferry resumes at last"));
    }

    @Test
    void seesAChangeInEachThingAReaderSees() {
        var changes = List.of(
                article().body("Other words."),
                article().url("https://harbour.example/1"),
                article().source("Island Post"),
                article().published("2026-01-01"));
        int version = 1;
        store.commit(article().build());

        for (var change : changes) {
            assertThat(store.commit(change.build())).isEqualTo(new Novelty.Updated(A1, ++version));
        }
        assertThat(store.commit(article()
                        .published("2026-01-01")
                        .origin("elsewhere.txt")
                        .build()))
                .isEqualTo(new Novelty.Unchanged(A1));
    }

    @Test
    void recognisesTheSameTextUnderAnotherId() {
        store.commit(article().build());
        var copy = article().id("a2").body("The ferry sailed again   on Monday.\nIt had been idle for a month.");

        assertThat(store.commit(copy.build())).isEqualTo(new Novelty.Duplicate(A1));
        assertThat(store.find(A2)).map(stored -> stored.article().id()).contains(A1);
        assertThat(store.coverage(Reader.OWNER).articles()).isEqualTo(1);
    }

    @Test
    void keepsTheSameTextOfTwoPublishersApart() {
        store.commit(article().build());

        assertThat(store.commit(article().id("a2").source("Island Post").build()))
                .isEqualTo(new Novelty.Added(A2));
    }

    @Test
    void takesCopiesOfAFileUnderOtherNamesAsOneArticle() {
        store.commit(article().source("ferry.txt").origin("news/ferry.txt").build());
        var copy = article().id("a2").source("copy.txt").origin("news/old/copy.txt");

        assertThat(store.commit(copy.build())).isEqualTo(new Novelty.Duplicate(A1));
    }

    @Test
    void givesADuplicateItsOwnPlaceOnceItsTextDiffers() {
        store.commit(article().build());
        store.commit(article().id("a2").build());

        assertThat(store.commit(article().id("a2").body("A story of its own.").build()))
                .isEqualTo(new Novelty.Added(A2));
        assertThat(store.find(A2).orElseThrow().article().body()).isEqualTo("A story of its own.");
    }

    @Test
    void hidesAWithdrawnArticleAndKeepsItReadable() {
        store.commit(article().published("2026-01-01").build());

        assertThat(store.withdraw(A1)).isTrue();
        assertThat(store.withdraw(A1)).isFalse();
        assertThat(store.withdraw(A2)).isFalse();
        assertThat(store.find(A1).orElseThrow().withdrawn()).isTrue();
        assertThat(list(null, TimeWindow.ALWAYS).articles()).isEmpty();
        assertThat(store.suggest("ferry", 5, Reader.OWNER)).isEmpty();
        assertThat(store.coverage(Reader.OWNER)).isEqualTo(new Coverage(0, 0, null));
    }

    @Test
    void takesAWithdrawnArticleBack() {
        store.commit(article().build());
        store.withdraw(A1);

        assertThat(store.commit(article().build())).isEqualTo(new Novelty.Added(A1));
        assertThat(store.suggest("ferry", 5, Reader.OWNER)).hasSize(1);
        assertThat(store.find(A1).orElseThrow().versions()).hasSize(1);

        store.withdraw(A1);
        assertThat(store.commit(article().body("It sails.").build())).isEqualTo(new Novelty.Updated(A1, 2));
        assertThat(store.find(A1).orElseThrow().withdrawn()).isFalse();
    }

    @Test
    void aWithdrawnTextIsNobodysOriginal() {
        store.commit(article().build());
        store.withdraw(A1);

        assertThat(store.commit(article().id("a2").build())).isEqualTo(new Novelty.Added(A2));
        assertThat(store.commit(article().build())).isEqualTo(new Novelty.Duplicate(A2));
    }

    @Test
    void tellsEachChangedArticleOnceInTheOrderOfItsLastChange() {
        store.commit(article().build());
        store.commit(article().id("a2").body("Second.").build());
        store.commit(article().body("First, changed.").build());
        store.withdraw(A2);

        assertThat(store.changesAfter(0, 10))
                .extracting(ArticleChange::sequence, ArticleChange::id, change -> change.article() != null)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, A1, true),
                        org.assertj.core.groups.Tuple.tuple(4L, A2, false));
        assertThat(store.changesAfter(0, 1)).extracting(ArticleChange::id).containsExactly(A1);
        assertThat(store.changesAfter(3, 10)).extracting(ArticleChange::id).containsExactly(A2);
        assertThat(store.sequence()).isEqualTo(4);
    }

    @Test
    void commitsAllArticlesOfACallOrNone() {
        var broken = new java.util.ArrayList<>(List.of(article().build()));
        broken.add(null);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> store.commit(broken))
                .isInstanceOf(citewire.state.StateException.class)
                .hasMessageContaining("citewire.db");
        assertThat(store.find(A1)).isEmpty();
    }

    @Test
    void listsTheNewestFirstAndTheUndatedLast() {
        store.commit(List.of(
                article().id("undated").body("u").build(),
                article().id("old").body("o").published("2025-12-31").build(),
                article().id("new").body("n").published("2026-01-02T10:00:00Z").build()));

        assertThat(ids(list(null, TimeWindow.ALWAYS))).containsExactly("new", "old", "undated");
        assertThat(store.coverage(Reader.OWNER))
                .isEqualTo(new Coverage(
                        3, 1, Published.parse("2026-01-02T10:00:00Z").orElseThrow(), 1));
    }

    @Test
    void listsTheArticlesOfAPublisherWhateverItsCase() {
        store.commit(article().build());
        store.commit(article().id("a2").source("Island Post").build());

        assertThat(ids(list("HARBOUR times", TimeWindow.ALWAYS))).containsExactly("a1");
        assertThat(list("Unheard Of", TimeWindow.ALWAYS)).isEqualTo(new ArticlePage(List.of(), 1, 0, 0));
    }

    @Test
    void placesADayInTheZoneOfTheHouse() {
        store.commit(List.of(
                article().id("day5").body("5").published("2026-01-05").build(),
                article().id("day6").body("6").published("2026-01-06").build(),
                article()
                        .id("night")
                        .body("n")
                        .published("2026-01-05T22:59:59Z")
                        .build(),
                article()
                        .id("after")
                        .body("a")
                        .published("2026-01-05T23:00:00Z")
                        .build(),
                article().id("undated").body("u").build()));
        var fifthInBerlin =
                new TimeWindow(Instant.parse("2026-01-04T23:00:00Z"), Instant.parse("2026-01-05T22:59:59.999Z"));

        assertThat(ids(list(null, fifthInBerlin))).containsExactlyInAnyOrder("day5", "night");
        assertThat(ids(list(null, new TimeWindow(Instant.parse("2026-01-05T23:00:00Z"), null))))
                .containsExactlyInAnyOrder("day6", "after");
        assertThat(list(null, fifthInBerlin).total()).isEqualTo(2);
    }

    @Test
    void cutsALongListIntoPages() {
        for (int i = 0; i < 7; i++) {
            store.commit(article()
                    .id("p" + i)
                    .body("b" + i)
                    .published("2026-01-0" + (i + 1))
                    .build());
        }
        var second = store.list(new ArticleQuery(Reader.OWNER, null, TimeWindow.ALWAYS, 2, 3));

        assertThat(ids(second)).containsExactly("p3", "p2", "p1");
        assertThat(second).extracting("page", "pages", "total").containsExactly(2, 3, 7);
    }

    @Test
    void suggestsTitlesByTheBeginningsOfTheirWords() {
        store.commit(List.of(
                article()
                        .id("f")
                        .title("Fähre fährt zu den Inseln")
                        .body("f")
                        .published("2026-01-01")
                        .build(),
                article()
                        .id("g")
                        .title("Inselbahn: \"Ende\" der Fahrt")
                        .body("g")
                        .published("2026-01-02")
                        .build(),
                article().id("h").title("Wahl im Herbst").body("h").build()));

        assertThat(suggested("insel")).containsExactly("g", "f");
        assertThat(suggested("FAHR")).containsExactly("g", "f");
        assertThat(suggested("zu insel")).containsExactly("f");
        assertThat(suggested("\"ende\" OR *")).isEmpty();
        assertThat(suggested("\"ende\" - *")).containsExactly("g");
        assertThat(suggested("")).containsExactly("g", "f", "h");
        assertThat(store.suggest("insel", 1, Reader.OWNER)).hasSize(1);
    }

    @Test
    void suggestsTitlesByMistypedWordsWhereNoneFitsAsTyped() {
        store.commit(List.of(
                article().id("f").title("Fähre fährt zu den Inseln").body("f").build(),
                article().id("p").title("Parliament votes on harbour").body("p").build(),
                article().id("q").title("Portal opens").body("q").of("guild").build()));

        assertThat(suggested("parlaiment")).containsExactly("p");
        assertThat(suggested("parlment vots")).containsExactly("p");
        assertThat(suggested("habrou")).containsExactly("p");
        assertThat(suggested("fahre insle")).containsExactly("f");
        assertThat(suggested("vot")).containsExactly("p");
        assertThat(suggested("vxt")).isEmpty();
        assertThat(suggested("parliament zebra")).isEmpty();
        assertThat(suggested("x".repeat(100))).isEmpty();
        assertThat(store.suggest("protal", 5, Reader.ANYBODY)).isEmpty();
        assertThat(store.suggest("protal", 5, Reader.in("guild"))).hasSize(1);
    }

    @Test
    void followsATitleThatChanges() {
        store.commit(article().build());
        store.commit(article().title("Boats again").build());

        assertThat(suggested("ferry")).isEmpty();
        assertThat(suggested("boat")).containsExactly("a1");
    }

    private ArticlePage list(@Nullable String source, TimeWindow window) {
        return store.list(new ArticleQuery(Reader.OWNER, source, window, 1, 10));
    }

    private List<String> suggested(String text) {
        return store.suggest(text, 10, Reader.OWNER).stream()
                .map(header -> header.id().value())
                .toList();
    }

    private static List<String> ids(ArticlePage page) {
        return page.articles().stream()
                .map(ArticleHeader::id)
                .map(ArticleId::value)
                .toList();
    }

    @Test
    void whatAServersFeedBroughtIsSeenThereAndByTheOwnerAlone() {
        store.commit(article().id("a1").title("Ferry sails").build());
        var own = article().id("a1").title("Ferry sinks").of("7").build();

        assertThat(store.commit(own)).isEqualTo(new Novelty.Added(own.id()));
        assertThat(own.id()).isNotEqualTo(A1);

        assertThat(store.suggest("ferry", 5, Reader.in("7"))).hasSize(2);
        assertThat(store.suggest("ferry", 5, Reader.in("8"))).hasSize(1);
        assertThat(store.suggest("", 5, Reader.ANYBODY)).hasSize(1);
        assertThat(store.find(own.id(), Reader.in("7"))).isPresent();
        assertThat(store.find(own.id(), Reader.in("8"))).isEmpty();
        assertThat(store.find(own.id())).isPresent();
        assertThat(store.version(own.id(), 1)).contains(own);
        assertThat(store.coverage(Reader.in("8")).articles()).isEqualTo(1);
        assertThat(store.coverage(Reader.in("7")).articles()).isEqualTo(2);
        var listed = store.list(new ArticleQuery(Reader.in("8"), "Harbour Times", TimeWindow.ALWAYS, 1, 10));
        assertThat(listed.total()).isEqualTo(1);
        assertThat(listed.articles()).extracting(ArticleHeader::title).containsExactly("Ferry sails");
    }

    @Test
    void aServersCopyOfWhatEverybodySeesIsItsDuplicateAndNoOtherServersIs() {
        var seventh = article().id("b1").of("7").build();
        store.commit(seventh);

        assertThat(store.commit(article().id("b2").of("8").build())).isInstanceOf(Novelty.Added.class);
        assertThat(store.commit(article().id("a1").build())).isEqualTo(new Novelty.Added(A1));
        assertThat(store.commit(article().id("b3").of("7").build())).isEqualTo(new Novelty.Duplicate(A1));
        assertThat(store.find(seventh.id()).orElseThrow().withdrawn()).isFalse();
    }
}
