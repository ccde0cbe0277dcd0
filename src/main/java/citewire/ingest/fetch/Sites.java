package citewire.ingest.fetch;

import citewire.config.Config;
import citewire.ingest.fetch.FetchResult.Severity;
import citewire.ingest.fetch.FetchResult.Stage;
import citewire.ingest.fetch.guard.RefusedAddress;
import citewire.ingest.fetch.polite.ReservedPaths;
import citewire.ingest.fetch.polite.RobotsRules;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The robots.txt and tdmrep.json of sites, each fetched once a day. */
final class Sites {

    /** RFC 9309: not used for longer than a day. */
    private static final Duration LIFE = Duration.ofDays(1);

    /** A server in trouble is not asked by each of its pages. */
    private static final Duration TROUBLE = Duration.ofMinutes(10);

    private static final int MAX_BYTES = 1 << 20;
    private static final int MANY = 2_000;

    private final Config.Fetch settings;
    private final Hop hop;
    private final Turns turns;
    private final Clock clock;
    private final Map<String, Site> sites = new ConcurrentHashMap<>();

    /** One request to an address that may be connected to. */
    interface Hop {
        Response get(URI address, int maxBytes) throws TransportFault, RefusedAddress;
    }

    /** One site's rules; the lock keeps two threads from fetching them both. */
    private static final class Site {
        final ReentrantLock lock = new ReentrantLock();

        @Nullable SiteRules rules;
    }

    Sites(Config.Fetch settings, Hop hop, Turns turns, Clock clock) {
        this.settings = settings;
        this.hop = hop;
        this.turns = turns;
        this.clock = clock;
    }

    /** @throws TransportFault where the rules cannot be had; without them nothing is fetched */
    SiteRules of(URI address) throws TransportFault, RefusedAddress {
        if (sites.size() > MANY) {
            sites.clear();
        }
        var origin = URI.create(address.getScheme() + "://" + address.getRawAuthority());
        var site = sites.computeIfAbsent(origin.toString(), any -> new Site());
        site.lock.lock();
        try {
            var known = site.rules;
            var now = clock.instant();
            boolean good = known != null
                    && now.isBefore(known.until())
                    && known.until().isBefore(now.plus(LIFE.multipliedBy(2)));
            var rules = good && known != null ? known : load(origin);
            site.rules = rules;
            return rules;
        } finally {
            site.lock.unlock();
        }
    }

    private SiteRules load(URI origin) throws TransportFault, RefusedAddress {
        var robots = settings.respectRobots() ? robots(origin) : RobotsRules.ALLOW_ALL;
        var reserved = settings.respectReservations() ? reserved(origin, robots) : ReservedPaths.NONE;
        return new SiteRules(robots, reserved, clock.instant().plus(LIFE));
    }

    private RobotsRules robots(URI origin) throws TransportFault, RefusedAddress {
        var file = origin.resolve("/robots.txt");
        var response = follow(file, Duration.ZERO);
        if (response == null) {
            return RobotsRules.ALLOW_ALL;
        }
        int status = response.status();
        if (status >= 500 || status == 429) {
            var wish = ServerTimes.retryAfter(response.headers(), clock.instant());
            var until = wish == null ? clock.instant().plus(TROUBLE) : wish;
            turns.hold(origin, until);
            throw new TransportFault(
                    Stage.ROBOTS,
                    Severity.PASSING,
                    "its robots.txt answers %d, and without it nothing is fetched".formatted(status),
                    until);
        }
        return status == 200
                ? RobotsRules.read(file, response.body(), response.header("Content-Type"))
                : RobotsRules.ALLOW_ALL; // RFC 9309: one that is not there forbids nothing
    }

    private ReservedPaths reserved(URI origin, RobotsRules robots) throws TransportFault, RefusedAddress {
        var response = follow(origin.resolve("/.well-known/tdmrep.json"), robots.delay());
        return response != null && response.status() == 200 ? ReservedPaths.read(response.body()) : ReservedPaths.NONE;
    }

    /** Null where the redirects lead nowhere. */
    private @Nullable Response follow(URI file, Duration delay) throws TransportFault, RefusedAddress {
        var way = new Redirects(file);
        while (true) {
            turns.await(way.at(), delay);
            var response = hop.get(way.at(), MAX_BYTES);
            if (!response.redirect()) {
                return response;
            }
            try {
                way.follow(response);
            } catch (TransportFault e) {
                return null;
            }
        }
    }
}
