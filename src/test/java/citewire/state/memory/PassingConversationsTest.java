package citewire.state.memory;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Asker;
import citewire.domain.Turn;
import citewire.fixtures.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassingConversationsTest {

    private static final Asker ALICE = new Asker("g", "alice");
    private static final Asker BOB = new Asker("g", "bob");
    private static final Turn WHO = new Turn("Who?", List.of("Ferry"));
    private static final Turn WHEN = new Turn("When?", List.of());

    private final TurnedClock clock = new TurnedClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final PassingConversations conversations = new PassingConversations(clock);

    @Test
    void leadToAMessageInTheirServerOldestFirst() {
        conversations.keep(ALICE, "1", "", WHO);
        conversations.keep(BOB, "2", "1", WHEN);

        assertThat(conversations.leadingTo("g", "2", 5)).containsExactly(WHO, WHEN);
        assertThat(conversations.leadingTo("g", "2", 1)).containsExactly(WHEN);
        assertThat(conversations.leadingTo("another", "2", 5)).isEmpty();
        assertThat(conversations.leadingTo("g", "3", 5)).isEmpty();
    }

    @Test
    void passWithinTheHourAlsoWhereTheClockIsSetBack() {
        conversations.keep(ALICE, "1", "", WHO);
        clock.turn(Duration.ofMinutes(59));
        assertThat(conversations.leadingTo("g", "1", 5)).containsExactly(WHO);
        clock.turn(Duration.ofMinutes(2));
        assertThat(conversations.leadingTo("g", "1", 5)).isEmpty();

        conversations.keep(ALICE, "2", "", WHO);
        clock.turn(Duration.ofDays(-1));
        assertThat(conversations.leadingTo("g", "2", 5)).isEmpty();
    }

    @Test
    void areBoundedAndForgottenWithTheirMember() {
        for (int i = 0; i < 1_100; i++) {
            conversations.keep(i % 2 == 0 ? ALICE : BOB, String.valueOf(i), "", WHO);
        }

        assertThat(conversations.forget("alice")).isEqualTo(500);
        assertThat(conversations.leadingTo("g", "1098", 5)).isEmpty();
        assertThat(conversations.leadingTo("g", "1099", 5)).containsExactly(WHO);
    }
}
