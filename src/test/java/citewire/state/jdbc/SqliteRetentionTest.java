package citewire.state.jdbc;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import citewire.domain.ArticleId;
import citewire.fixtures.NewStore;
import citewire.fixtures.TurnedClock;
import citewire.state.ArticleChange;
import citewire.state.Novelty;
import citewire.state.retention.Leaving;
import citewire.state.retention.Leaving.Reason;
import citewire.state.retention.RetentionStore;
import citewire.state.retention.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteRetentionTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Rules ALL = new Rules(null, 0, 0);

    @TempDir
    Path folder;

    private final TurnedClock clock = new TurnedClock(NOON);
    private SqliteState state;
    private RetentionStore retention;

    @BeforeEach
    void open() {
        state = NewStore.open(folder.resolve("citewire.db"), clock, new Random(1));
        retention = state.retention();
    }

    @AfterEach
    void close() {
        state.close();
    }

    private void commit(String id, String published, String body) {
        state.articles().commit(article().id(id).published(published).body(body).build());
    }

    private List<String> leaving(Rules rules) {
        return retention.plan(rules).leaving().stream()
                .map(leaving -> leaving.id().value())
                .toList();
    }

    @Test
    void letsWhatIsOlderGoOldestFirstAndCountsItsText() {
        commit("old", "2026-10-02T10:00:00Z", "Some old text.");
        commit("older", "2026-09-01", "Older text.");
        commit("new", "2026-11-19T10:00:00Z", "New text.");

        var plan = retention.plan(new Rules(Instant.parse("2026-10-20T12:00:00Z"), 0, 0));

        assertThat(plan.leaving())
                .extracting(Leaving::id, Leaving::reason)
                .containsExactly(tuple(new ArticleId("older"), Reason.AGE), tuple(new ArticleId("old"), Reason.AGE));
        assertThat(plan.articles()).isEqualTo(3);
        int titles = 2 * "Ferry service to the islands resumes".length();
        assertThat(plan.leavingBytes()).isEqualTo("Some old text.Older text.".length() + titles);
        assertThat(state.articles().find(new ArticleId("old")))
                .as("a plan changes nothing")
                .isPresent();
    }

    @Test
    void takesTheTimeAtWhichAnArticleWasSeenWhereItsDateIsMissingOrLies() {
        commit("undated", "", "No date.");
        commit("future", "2099-01-01", "A date that lies.");
        clock.turn(Duration.ofDays(40));
        commit("new", "", "New.");

        assertThat(leaving(new Rules(clock.instant().minus(Duration.ofDays(30)), 0, 0)))
                .containsExactly("undated", "future");
    }

    @Test
    void letsTheOldestGoWhereThereAreTooManyOrTheyAreTooLarge() {
        for (int i = 1; i <= 9; i++) {
            commit("a" + i, "2026-11-0" + i, "x".repeat(1_000 - "Ferry service to the islands resumes".length()) + i);
        }
        assertThat(leaving(new Rules(null, 7, 0))).containsExactly("a1", "a2");
        assertThat(leaving(new Rules(null, 0, 7_100))).containsExactly("a1", "a2");
        assertThat(leaving(new Rules(Instant.parse("2026-11-02T00:00:00Z"), 8, 6_100)))
                .containsExactly("a1", "a2", "a3");
        assertThat(leaving(ALL)).isEmpty();
    }

    @Test
    void removesAnArticleFromEverywhereAndTellsTheIndex() {
        commit("a", "2026-11-01", "First.");
        commit("a", "2026-11-01", "Second.");
        commit("twin", "2026-11-01", "Second.");
        state.articles().alsoKnown(new ArticleId("a"), List.of(new ArticleId("elsewhere")));
        commit("b", "2026-11-02", "Other.");
        long before = state.articles().sequence();

        assertThat(retention.versions(new ArticleId("a"))).hasSize(2);
        assertThat(retention.remove(List.of(new ArticleId("a"), new ArticleId("missing"))))
                .isEqualTo(1);

        assertThat(state.articles().find(new ArticleId("a"))).isEmpty();
        assertThat(state.articles().find(new ArticleId("twin"))).isEmpty();
        assertThat(state.articles().present(new ArticleId("elsewhere"))).isEmpty();
        assertThat(state.articles().changesAfter(before, 10))
                .containsExactly(new ArticleChange(before + 1, new ArticleId("a"), null));
        assertThat(state.articles().sequence()).isEqualTo(before + 1);
        assertThat(retention.plan(ALL).articles()).isEqualTo(1);
    }

    @Test
    void anArticleThatComesAgainIsNew() {
        commit("a", "2026-11-01", "Text.");
        retention.remove(List.of(new ArticleId("a")));

        var again = state.articles().commit(article().id("a").body("Text.").build());

        assertThat(again).isEqualTo(new Novelty.Added(new ArticleId("a")));
        assertThat(state.articles().changesAfter(0, 10))
                .extracting(change -> change.article() == null)
                .containsExactly(true, false);
    }

    @Test
    void noChangeIsPassedOverHoweverFewAreReadAtOnce() {
        for (int i = 0; i < 12; i++) {
            commit("a" + i, "2026-11-01", "Text " + i);
        }
        retention.remove(List.of(new ArticleId("a3"), new ArticleId("a11")));
        commit("b", "2026-11-02", "More.");
        retention.remove(List.of(new ArticleId("a0")));

        var seen = Stream.iterate(
                        state.articles().changesAfter(0, 3),
                        page -> !page.isEmpty(),
                        page -> state.articles().changesAfter(page.getLast().sequence(), 3))
                .flatMap(List::stream)
                .map(ArticleChange::sequence)
                .toList();

        assertThat(seen).isSorted().doesNotHaveDuplicates().hasSize(13);
        assertThat(seen.getLast()).isEqualTo(state.articles().sequence());
    }

    @Test
    void givesTheRoomBackToTheDisk() throws IOException {
        var random = new Random(3);
        for (int i = 0; i < 60; i++) {
            commit(
                    "a" + i,
                    "2026-11-01",
                    random.ints(20_000, 'a', 'z')
                            .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                            .toString());
        }
        retention.giveBack();
        long before = Files.size(folder.resolve("citewire.db"));
        retention.remove(Stream.iterate(0, i -> i < 50, i -> i + 1)
                .map(i -> new ArticleId("a" + i))
                .toList());

        assertThat(retention.giveBack()).isGreaterThan(900_000);
        assertThat(Files.size(folder.resolve("citewire.db"))).isLessThan(before - 900_000);
        assertThat(state.articles().find(new ArticleId("a55"))).isPresent();
    }
}
