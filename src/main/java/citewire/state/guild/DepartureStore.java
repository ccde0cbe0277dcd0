package citewire.state.guild;

import citewire.domain.ArticleId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The servers that the bot has left. Their feeds are not visited; what is theirs stays until it is forgotten, so that a bot that is
 * invited again goes on as before.
 */
public interface DepartureStore {

    /** Notes that the bot is in these servers alone: it has left all others of which anything is kept, and is back in these. */
    void in(Collection<String> guilds);

    /** Notes that the bot has left a server; when is told by the first note. */
    void left(String guild);

    /** Notes that the bot is in a server again. */
    void back(String guild);

    /** Those left before then. */
    List<Departure> before(Instant then);

    /**
     * A server that was left.
     *
     * @param withdrawn the change of articles with which its own were taken out of the search; null while they are in it
     */
    record Departure(String guild, @Nullable Long withdrawn) {}

    /**
     * Forgets what a server had set, its feeds, its digests, and what was asked there. What its models cost stays, without its id.
     *
     * @return its articles, which are still there
     */
    List<ArticleId> forget(String guild);

    /** Notes that its articles were taken out of the search, with that change of articles at the latest. */
    void withdrawn(String guild, long sequence);

    /** Its articles that were taken out of the search and are still kept. */
    List<ArticleId> withdrawn(String guild);

    /** Notes that a server is dealt with; false, and nothing is noted, where some of its articles are still kept. */
    boolean forgotten(String guild);
}
