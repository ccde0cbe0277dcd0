package citewire.ingest.fetch.polite;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a robots.txt says to us (RFC 9309). */
public final class RobotsRules {

    /** The name by which a robots.txt may speak of us. */
    public static final String NAME = "citewire";

    public static final RobotsRules ALLOW_ALL = new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));

    /** A longer delay is a mistake, or a way to say no for which there is a better one. */
    private static final long LONGEST_DELAY = Duration.ofMinutes(10).toMillis();

    private final BaseRobotRules rules;

    private RobotsRules(BaseRobotRules rules) {
        this.rules = rules;
    }

    /** Reads a file; never throws for what it holds. */
    public static RobotsRules read(URI file, byte[] bytes, @Nullable String contentType) {
        // a parser counts its warnings, so each file has its own
        var parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        var type = contentType == null ? "text/plain" : contentType;
        return new RobotsRules(parser.parseContent(file.toString(), bytes, type, List.of(NAME)));
    }

    public boolean allows(URI address) {
        return rules.isAllowed(address.toString());
    }

    /** The time it wants between two requests; zero where it says nothing. */
    public Duration delay() {
        long millis = rules.getCrawlDelay();
        return millis <= 0 ? Duration.ZERO : Duration.ofMillis(Math.min(millis, LONGEST_DELAY));
    }
}
