package citewire;

import citewire.state.ConversationStore;
import citewire.state.MemberStore;
import citewire.state.jdbc.SqliteState;
import citewire.state.memory.PassingConversations;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What is kept of members, for as long as the owner wants; nothing of it on the disk where they want none. */
final class KeptOfMembers implements MemberStore {

    private final Duration life;
    private final SqliteState state;
    private final PassingConversations passing;

    /** @param life of answers and questions; zero keeps none on the disk */
    KeptOfMembers(Duration life, SqliteState state, Clock clock) {
        this.life = life;
        this.state = state;
        this.passing = new PassingConversations(clock);
    }

    ConversationStore conversations() {
        return life.isZero() ? passing : state.conversations(life);
    }

    void forgetExpired() {
        state.forgetExpired(life);
    }

    @Override
    public Optional<Locale> language(String member) {
        return state.members().language(member);
    }

    @Override
    public void keep(String member, Locale language) {
        state.members().keep(member, language);
    }

    @Override
    public Forgotten forget(String member) {
        int inMemory = passing.forget(member);
        return state.members().forget(member).withTurns(inMemory);
    }
}
