package citewire.state.guild;

import java.util.List;

/** What Discord servers have set; each change is kept with who made it, in one step. */
public interface GuildStore {

    /** {@link GuildSettings#NONE} where nothing was set. */
    GuildSettings settings(String guild);

    void keep(String guild, GuildSettings settings, AdminAction action);

    /** In no order. */
    List<AccessRule> rules(String guild);

    /** Takes the place of what was said of the same subject. */
    void keep(String guild, AccessRule rule, AdminAction action);

    /** Drops what is said of a subject; false where nothing was. */
    boolean drop(String guild, AccessRule.Subject subject, String id, AdminAction action);

    /** Notes what an admin did elsewhere. */
    void note(String guild, AdminAction action);

    /** The newest first; of all servers where {@code guild} is empty. */
    List<NotedAction> actions(String guild, int limit);

    /** Whether members of a channel are to be told what they can do with an answer; true once for each channel. */
    boolean hint(String guild, String channel);

    /** Whether a question may be asked now; one that may be counts from now on. */
    QuotaAnswer ask(String guild, String channel, String member, Quotas quotas);
}
