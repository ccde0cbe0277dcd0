package citewire.ingest.fetch;

import citewire.config.Config;
import citewire.config.Login;
import citewire.config.Secret;
import citewire.fixtures.NewsSite;
import citewire.fixtures.TurnedClock;
import citewire.ingest.fetch.guard.Resolver;
import citewire.ingest.fetch.polite.OwnHostTimes;
import citewire.ingest.fetch.polite.Pause;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** A fetcher before a news site, with a clock that pauses turn and names that lead to the site. */
public final class FetchHouse implements AutoCloseable {

    public final NewsSite site;
    public final TurnedClock clock = new TurnedClock(Instant.parse("2026-11-20T08:00:00Z"));

    /** How long each request waited for its turn, where it did. */
    public final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());

    public final Fetcher fetcher;

    private FetchHouse(NewsSite site, Config.Fetch settings, String... names) {
        this.site = site;
        var allowed = Stream.concat(Stream.of("127.0.0.1"), Stream.of(names))
                .map(name -> name + ":" + site.port())
                .toList();
        Resolver resolver = host -> List.of(InetAddress.getByAddress(
                host, host.equals("rebinding.example") ? new byte[] {10, 0, 0, 1} : new byte[] {127, 0, 0, 1}));
        Pause pause = time -> {
            pauses.add(time);
            clock.turn(time);
        };
        fetcher = new Fetcher(
                new Config.Ingest("", 1_000_000, 1_000_000, allowed, settings),
                clock,
                resolver,
                new Fetcher.Waiting(pause, new OwnHostTimes(clock)));
    }

    public static FetchHouse open(String... names) {
        return open(settings(Duration.ZERO), names);
    }

    public static FetchHouse open(Config.Fetch settings, String... names) {
        return new FetchHouse(NewsSite.open(), settings, names);
    }

    /** With a timeout that a busy machine keeps. */
    public static Config.Fetch settings(Duration hostPause) {
        return settings(hostPause, Duration.ofSeconds(20));
    }

    public static Config.Fetch settings(Duration hostPause, Duration timeout) {
        return new Config.Fetch("https://owner.example/bot", timeout, 200_000, hostPause, true, true);
    }

    /** With a login for the site itself. */
    public static FetchHouse locked(String user, String password) {
        var site = NewsSite.open();
        var login = new Login("127.0.0.1", site.port(), user, new Secret(password));
        var open = settings(Duration.ZERO);
        return new FetchHouse(
                site,
                new Config.Fetch(
                        open.contact(),
                        open.timeout(),
                        open.maxResponseBytes(),
                        Duration.ZERO,
                        true,
                        true,
                        List.of(login)));
    }

    public FetchResult feed(String path) {
        return fetcher.fetch(FetchRequest.feed(site.at(path)));
    }

    public FetchResult page(String path) {
        return fetcher.fetch(FetchRequest.page(site.at(path)));
    }

    @Override
    public void close() {
        fetcher.close();
        site.close();
    }
}
