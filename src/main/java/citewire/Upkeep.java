package citewire;

import citewire.backup.Shelf;
import citewire.ingest.retention.Retention;
import citewire.model.budget.Ledger;
import citewire.threads.Recurring;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a bot that runs for years does by itself with its data. */
final class Upkeep implements AutoCloseable {

    /** Articles come by the hour, and leave by the day. */
    private static final Duration RETENTION = Duration.ofHours(6);

    /** What members asked and spent goes within the hour in which its time is over. */
    private static final Duration EXPIRY = Duration.ofHours(1);

    /** A backup is late by no more than this. */
    private static final Duration BACKUP = Duration.ofMinutes(10);

    private final List<Recurring> tasks = new ArrayList<>();

    Upkeep(Settings settings, Ledger ledger, Retention retention, Runnable expiry) {
        tasks.add(new Recurring("forgetting who spent what", EXPIRY, ledger::forget));
        tasks.add(new Recurring("forgetting what has run out", EXPIRY, expiry));
        tasks.add(new Recurring("retention", RETENTION, retention::run));
        var backup = settings.config().backup();
        if (!backup.folder().isEmpty()) {
            var shelf = new Shelf(
                    OwnersCopies.of(settings),
                    Path.of(backup.folder()),
                    backup.every(),
                    backup.keep(),
                    Clock.system(settings.config().zone()));
            tasks.add(new Recurring("the backup", BACKUP, shelf::run));
        }
    }

    void start() {
        tasks.forEach(Recurring::start);
    }

    @Override
    public void close() {
        tasks.forEach(Recurring::close);
    }
}
