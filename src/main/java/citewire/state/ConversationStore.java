package citewire.state;

import citewire.domain.Asker;
import citewire.domain.Turn;
import java.util.List;

/** Conversations by the ids of our own messages: what was asked and cited, never what was answered. Bounded in age and number. */
public interface ConversationStore {

    /**
     * Keeps a turn under the message that answered it.
     *
     * @param asker whose turn it is
     * @param parent the message of ours that was replied to, empty where the conversation begins
     */
    void keep(Asker asker, String message, String parent, Turn turn);

    /** The turns that lead to a message of ours, oldest first, at most {@code limit}; empty for a foreign message, and for one in another guild. */
    List<Turn> leadingTo(String guild, String message, int limit);
}
