package citewire.state.memory;

import citewire.domain.Asker;
import citewire.domain.Turn;
import citewire.state.ConversationStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conversations of the last hour, which a restart forgets. Safe for many threads. */
public final class PassingConversations implements ConversationStore {

    /** Who has not followed up by then asks anew. */
    private static final Duration LIFE = Duration.ofHours(1);

    /** Some 2 kB each. */
    private static final int MOST = 1_000;

    private final Clock clock;
    private final Map<String, Passing> turns = new LinkedHashMap<>();

    public PassingConversations(Clock clock) {
        this.clock = clock;
    }

    private record Passing(Asker asker, String parent, Turn turn, Instant kept) {}

    @Override
    public synchronized void keep(Asker asker, String message, String parent, Turn turn) {
        expire();
        turns.remove(message);
        turns.put(message, new Passing(asker, parent, turn, clock.instant()));
        if (turns.size() > MOST) {
            turns.remove(turns.keySet().iterator().next());
        }
    }

    @Override
    public synchronized List<Turn> leadingTo(String guild, String message, int limit) {
        expire();
        var chain = new ArrayDeque<Turn>();
        var passing = turns.get(message);
        while (passing != null
                && chain.size() < limit
                && passing.asker().guild().equals(guild)) {
            chain.addFirst(passing.turn());
            passing = turns.get(passing.parent());
        }
        return List.copyOf(chain);
    }

    /** How many turns of a member were forgotten. */
    public synchronized int forget(String member) {
        int before = turns.size();
        turns.values().removeIf(passing -> passing.asker().member().equals(member));
        return before - turns.size();
    }

    /** An hour that the clock has not reached yet is that of a clock which was set back. */
    private void expire() {
        var now = clock.instant();
        turns.values()
                .removeIf(passing -> Duration.between(passing.kept(), now).abs().compareTo(LIFE) > 0);
    }
}
