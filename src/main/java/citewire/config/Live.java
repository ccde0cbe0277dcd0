package citewire.config;

import java.util.List;
import java.util.Set;

/** Which settings a running bot takes up when they change; the others need a restart. */
public final class Live {

    private static final List<String> SECTIONS = List.of("answer.", "model.", "limits.", "log.");

    private static final Set<String> KEYS = Set.of(
            "feeds.follow",
            "feeds.interval",
            "feeds.minInterval",
            "feeds.maxInterval",
            "feeds.concurrent",
            "feeds.parkAfter",
            "feeds.perGuild");

    private Live() {}

    /** Whether a running bot takes up a change of that key. */
    public static boolean is(String key) {
        return KEYS.contains(key) || SECTIONS.stream().anyMatch(key::startsWith);
    }

    /** The settings of before with what of the new ones a running bot takes up. */
    public static Config merged(Config before, Config after) {
        return new Config(
                before.data(),
                before.zone(),
                before.discord(),
                after.answer(),
                before.records(),
                after.model(),
                before.embedding(),
                before.retrieval(),
                before.ingest(),
                merged(before.feeds(), after.feeds()),
                after.limits(),
                before.retention(),
                before.backup(),
                before.http(),
                after.log());
    }

    private static Config.Feeds merged(Config.Feeds before, Config.Feeds after) {
        return new Config.Feeds(
                after.follow(),
                after.interval(),
                after.minInterval(),
                after.maxInterval(),
                after.concurrent(),
                before.fullText(),
                after.parkAfter(),
                after.perGuild());
    }
}
