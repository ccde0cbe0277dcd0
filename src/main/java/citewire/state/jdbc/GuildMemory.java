package citewire.state.jdbc;

import citewire.state.guild.AccessRule;
import citewire.state.guild.GuildSettings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What servers have set and who may ask there, as last read: looked up several times before a question is acknowledged, and
 * changed by hand. Only the process that serves Discord changes either, so that no other needs to be heard.
 */
final class GuildMemory {

    private final Map<String, GuildSettings> settings = new ConcurrentHashMap<>();
    private final Map<String, List<AccessRule>> rules = new ConcurrentHashMap<>();

    GuildSettings settings(String guild, Function<String, GuildSettings> read) {
        return settings.computeIfAbsent(guild, read);
    }

    List<AccessRule> rules(String guild, Function<String, List<AccessRule>> read) {
        return rules.computeIfAbsent(guild, read);
    }

    /** To be called after a change is committed: what is read meanwhile is from before, and dropped when it has been read. */
    void changed(String guild) {
        settings.remove(guild);
        rules.remove(guild);
    }
}
