package citewire.backup;

import citewire.backup.Backups.Existing;
import citewire.backup.Backups.Vectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder in which the newest backups stand, each named by its time; what else lies in it is left alone. */
public final class Shelf {

    /** Sorts by age, and is a file name everywhere. */
    static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'citewire-'uuuu-MM-dd'T'HH-mm-ss'Z.zip'")
            .withZone(ZoneOffset.UTC);

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    private final Backups backups;
    private final Path folder;
    private final Duration every;
    private final int keep;
    private final Clock clock;

    /** @param keep so many stay, the newest */
    public Shelf(Backups backups, Path folder, Duration every, int keep, Clock clock) {
        this.backups = backups;
        this.folder = folder;
        this.every = every;
        this.keep = keep;
        this.clock = clock;
    }

    private record Standing(Path file, Instant made) {}

    /**
     * Makes a backup where one is due, and then takes away those that are too many.
     *
     * @throws BackupException where it cannot be made; none was taken away then
     */
    public void run() {
        try {
            Files.createDirectories(folder);
            if (due(standing())) {
                var made = backups.make(folder, Vectors.OUT, Existing.REPLACE);
                LOG.info("Made the backup {} ({} kB)", made.file(), made.bytes() / 1_000);
                for (var old : standing().stream().skip(keep).toList()) {
                    Files.deleteIfExists(old.file());
                }
            }
        } catch (IOException e) {
            throw new BackupException("cannot keep backups in %s: %s".formatted(folder, Trouble.words(e)), e);
        }
    }

    /** One from the future was made before the clock was set right: waiting for its time might take years. */
    private boolean due(List<Standing> newestFirst) {
        if (newestFirst.isEmpty()) {
            return true;
        }
        var age = Duration.between(newestFirst.getFirst().made(), clock.instant());
        return age.isNegative() || age.compareTo(every) >= 0;
    }

    private List<Standing> standing() throws IOException {
        try (var files = Files.list(folder)) {
            return files.flatMap(file -> made(file).map(made -> new Standing(file, made)).stream())
                    .sorted(Comparator.comparing(Standing::made).reversed())
                    .toList();
        }
    }

    private static Optional<Instant> made(Path file) {
        try {
            return Optional.of(NAME.parse(file.getFileName().toString(), Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
