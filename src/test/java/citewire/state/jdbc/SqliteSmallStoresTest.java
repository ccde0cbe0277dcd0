package citewire.state.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.ArticleId;
import citewire.domain.Asker;
import citewire.domain.Turn;
import citewire.fixtures.NewStore;
import citewire.fixtures.TurnedClock;
import citewire.state.ComponentStore.Component;
import citewire.state.VoteStore.Tally;
import citewire.state.VoteStore.Verdict;
import citewire.state.VoteStore.Vote;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig.SynchronousMode;

class SqliteSmallStoresTest {

    private static final Component NEXT_PAGE = new Component("articles", "{\"page\":2}", "g1", "c1", "u1");

    @TempDir
    Path folder;

    private final TurnedClock clock = new TurnedClock(Instant.parse("2026-01-05T12:00:00Z"));
    private SqliteState state;

    @BeforeEach
    void open() {
        state = NewStore.open(folder.resolve("citewire.db"), clock, new Random(7));
    }

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void aButtonOutlivesARestart() {
        var id = state.components().keep(NEXT_PAGE);
        state.close();
        open();

        assertThat(state.components().find(id)).contains(NEXT_PAGE);
        assertThat(state.components().find("unheard-of")).isEmpty();
    }

    @Test
    void givesEachButtonAShortIdOfItsOwn() {
        var ids = new HashSet<String>();
        for (int i = 0; i < 100; i++) {
            ids.add(state.components().keep(NEXT_PAGE));
        }

        assertThat(ids).hasSize(100).allMatch(id -> id.matches("[\\w-]{22}"));
    }

    @Test
    void aButtonExpiresAfterAMonth() {
        var id = state.components().keep(NEXT_PAGE);
        clock.turn(SqliteComponents.LIFE.minusMillis(1));
        assertThat(state.components().find(id)).isPresent();

        clock.turn(Duration.ofMillis(1));
        assertThat(state.components().find(id)).isEmpty();
    }

    @Test
    void tellsTheTurnsThatLedToAMessageOldestFirst() {
        var turns = List.of(turn(1), turn(2), turn(3));
        state.conversations().keep(new Asker("g1", "u1"), "m1", "", turns.get(0));
        state.conversations().keep(new Asker("g1", "u1"), "m2", "m1", turns.get(1));
        state.conversations().keep(new Asker("g1", "u1"), "m3", "m2", turns.get(2));
        state.conversations().keep(new Asker("g1", "u1"), "side", "m1", turn(9));

        assertThat(state.conversations().leadingTo("g1", "m3", 10)).isEqualTo(turns);
        assertThat(state.conversations().leadingTo("g1", "m3", 2)).isEqualTo(turns.subList(1, 3));
        assertThat(state.conversations().leadingTo("g1", "m3", 0)).isEmpty();
        assertThat(state.conversations().leadingTo("g1", "foreign", 10)).isEmpty();
    }

    @Test
    void aConversationInACircleEnds() {
        state.conversations().keep(new Asker("g1", "u1"), "m1", "m2", turn(1));
        state.conversations().keep(new Asker("g1", "u1"), "m2", "m1", turn(2));

        assertThat(state.conversations().leadingTo("g1", "m2", 5)).hasSize(5);
    }

    @Test
    void theLastWordOnAMessageCounts() {
        state.conversations().keep(new Asker("g1", "u1"), "m1", "", turn(1));
        state.conversations().keep(new Asker("g1", "u1"), "m1", "", turn(2));

        assertThat(state.conversations().leadingTo("g1", "m1", 5)).containsExactly(turn(2));
    }

    @Test
    void aConversationIsForgottenAfterAWeek() {
        state.conversations().keep(new Asker("g1", "u1"), "m1", "", turn(1));
        clock.turn(SqliteConversations.LIFE);
        assertThat(state.conversations().leadingTo("g1", "m1", 5)).isEmpty();

        state.conversations().keep(new Asker("g1", "u1"), "m2", "m1", turn(2));
        assertThat(state.conversations().leadingTo("g1", "m2", 5)).containsExactly(turn(2));
    }

    @Test
    void ofTooManyTurnsTheOldestAreForgotten() {
        try (var database = new Database(folder.resolve("citewire.db"), SynchronousMode.NORMAL, 1)) {
            var conversations = new SqliteConversations(
                    database, clock, new Pseudonyms(database, new Random(1)), Duration.ofDays(7), 2);
            conversations.keep(new Asker("g1", "u1"), "1", "", turn(1));
            conversations.keep(new Asker("g1", "u1"), "2", "1", turn(2));
            clock.turn(Duration.ofSeconds(1));
            conversations.keep(new Asker("g1", "u1"), "3", "2", turn(3));

            assertThat(conversations.leadingTo("g1", "3", 5)).containsExactly(turn(2), turn(3));
            assertThat(conversations.leadingTo("g1", "1", 5)).isEmpty();
        }
    }

    @Test
    void remembersTheFilesOfTheSeedFolderAndWhatTheyHeld() {
        var one = new ArticleId("one");
        var two = new ArticleId("two");
        state.seeds().keep("a.txt", "12 then", Set.of(one));
        state.seeds().keep("b.txt", "13 then", Set.of(one, two));
        state.seeds().keep("b.txt", "14 now", Set.of(one));

        assertThat(state.seeds().files()).isEqualTo(Map.of("a.txt", "12 then", "b.txt", "14 now"));
        assertThat(state.seeds().articles("b.txt")).containsExactly(one);
        assertThat(state.seeds().heldByAnother(one, "a.txt")).isTrue();
        assertThat(state.seeds().heldByAnother(two, "a.txt")).isFalse();

        state.seeds().forget("b.txt");
        assertThat(state.seeds().heldByAnother(one, "a.txt")).isFalse();
        assertThat(state.seeds().articles("b.txt")).isEmpty();
    }

    private static Turn turn(int n) {
        return new Turn("Question " + n + "?", List.of("Title, \"quoted\" " + n, "Another"));
    }

    @Test
    void aConversationIsNotGoneOnWithInAnotherGuild() {
        state.conversations().keep(new Asker("g1", "u1"), "m1", "", turn(1));
        state.conversations().keep(new Asker("g2", "u1"), "m2", "m1", turn(2));

        assertThat(state.conversations().leadingTo("g2", "m1", 5)).isEmpty();
        assertThat(state.conversations().leadingTo("g2", "m2", 5)).containsExactly(turn(2));
    }

    @Test
    void keepsOneVoteOfAMemberOnAnAnswerAndForgetsItWithThem() {
        var votes = state.votes();

        assertThat(votes.cast(new Vote("a1", "g1", "u1", Verdict.HELPFUL))).isFalse();
        assertThat(votes.cast(new Vote("a1", "g1", "u1", Verdict.NOT_HELPFUL))).isTrue();
        assertThat(votes.cast(new Vote("a1", "g1", "u1", Verdict.HELPFUL))).isFalse();
        assertThat(votes.cast(new Vote("a1", "g1", "u1", Verdict.NOT_HELPFUL))).isFalse();
        assertThat(votes.cast(new Vote("a1", "g1", "u2", Verdict.HELPFUL))).isFalse();
        assertThat(votes.tally("a1")).isEqualTo(new Tally(1, 1));

        state.members().forget("u1");
        assertThat(votes.tally("a1")).isEqualTo(new Tally(1, 0));
    }

    @Test
    void forgetsVotesAfterThreeMonths() {
        state.votes().cast(new Vote("a1", "g1", "u1", Verdict.HELPFUL));

        clock.turn(SqliteVotes.LIFE);
        state.votes().cast(new Vote("a2", "g1", "u1", Verdict.HELPFUL));

        assertThat(state.votes().tally("a1")).isEqualTo(new Tally(0, 0));
    }
}
