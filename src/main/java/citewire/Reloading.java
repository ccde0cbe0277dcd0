package citewire;

import citewire.config.Config;
import citewire.config.ConfigException;
import citewire.config.Live;
import citewire.config.Secret;
import citewire.health.CheckResult;
import citewire.health.HealthCheck;
import citewire.logging.LogSetup;
import citewire.threads.Threads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jline.utils.Signals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up changed settings while the bot runs: when their files change, and on SIGHUP. They are read and checked whole
 * before anything is exchanged; where they have a mistake, those of before hold, and this tells so as a check of health.
 */
final class Reloading implements HealthCheck, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Reloading.class);

    /** Often enough for somebody who watches, and rarely enough to cost nothing. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Settings begun;
    private final Consumer<Config> taking;
    private final Clock clock;
    private final Set<Secret> secrets = new LinkedHashSet<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private Settings held;
    private List<String> known;
    private List<String> seen;
    private volatile CheckResult state;

    /** @param taking exchanges the settings of the parts; throws where that cannot be, and then has exchanged none */
    Reloading(Settings begun, Consumer<Config> taking, Clock clock) {
        this.begun = begun;
        this.held = begun;
        this.taking = taking;
        this.clock = clock;
        this.known = fingerprints();
        this.seen = known;
        this.state = new CheckResult.Good("as it was at the start");
        secrets.addAll(begun.secrets());
    }

    /** Looks after the files from now on. */
    // from JDK 25 on it is null again where there is no terminal
    @SuppressWarnings("SystemConsoleNull")
    void start() {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            // a terminal that is closed ends what runs in it by the same signal
            Signals.register("HUP", () -> Threads.start("settings", this::reload));
        }
        Threads.start("settings-files", this::watch);
    }

    private void watch() {
        try {
            while (!closed.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads the settings where their files have changed and are at rest: an editor may write them in pieces. */
    synchronized void look() {
        var now = fingerprints();
        boolean atRest = now.equals(seen);
        seen = now;
        if (atRest && !now.equals(known)) {
            reload();
        }
    }

    /** Reads the settings and takes up what can be. */
    synchronized void reload() {
        known = fingerprints();
        try {
            take(begun.again());
        } catch (ConfigException e) {
            refused(String.join("; ", e.mistakes()));
        } catch (RuntimeException e) {
            LOG.error("The changed settings could not be taken up", e);
            refused("they could not be taken up: " + e.getMessage());
        }
    }

    private void take(Settings changed) {
        var config = Live.merged(begun.config(), changed.config());
        var live = held.loaded().changed(changed.loaded()).stream()
                .filter(Live::is)
                .toList();
        var later = begun.loaded().changed(changed.loaded()).stream()
                .filter(key -> !Live.is(key))
                .toList();
        if (secrets.addAll(changed.secrets())) {
            // before any of them is used
            startLogging(Live.merged(begun.config(), held.config()).log());
        }
        if (!live.isEmpty()) {
            taking.accept(config);
            startLogging(config.log());
        }
        held = changed;
        told(live, later);
    }

    private void startLogging(Config.Log log) {
        LogSetup.start(log, LogSetup.Terminal.OPEN, begun.file(), List.copyOf(secrets));
    }

    private void told(List<String> live, List<String> later) {
        if (!live.isEmpty()) {
            LOG.info("Settings taken up: {}", String.join(", ", live));
        } else {
            LOG.info("The settings were read again; none that a running bot takes up has changed");
        }
        String finding = "read again at " + clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (later.isEmpty()) {
            state = new CheckResult.Good(finding);
        } else {
            LOG.warn("Settings that wait for the next start: {}", String.join(", ", later));
            state = new CheckResult.Warning(
                    "%s; %s changed and wait for the next start".formatted(finding, String.join(", ", later)),
                    "start the bot anew");
        }
    }

    private void refused(String mistakes) {
        LOG.error("The changed settings are not taken up, those of before hold: {}", mistakes);
        state = new CheckResult.Warning(
                "it was changed and is not taken up, so that the settings of before hold: " + mistakes,
                "mend it; it is read again as soon as it changes");
    }

    /** When each file was last changed, and how long it is. */
    private List<String> fingerprints() {
        return begun.loaded().files().stream().map(Reloading::fingerprint).toList();
    }

    private static String fingerprint(Path file) {
        try {
            return Files.getLastModifiedTime(file) + " " + Files.size(file);
        } catch (IOException e) {
            return "not there";
        }
    }

    @Override
    public String name() {
        return "configuration";
    }

    @Override
    public CheckResult run() {
        return state;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
