package citewire.backup;

import static java.util.Objects.requireNonNull;

import citewire.state.StateException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes backups beside a running bot, and puts them back while none runs. */
public final class Backups {

    private final Premises premises;
    private final String program;
    private final Clock clock;

    /** @param program the version of this program */
    public Backups(Premises premises, String program, Clock clock) {
        this.premises = premises;
        this.program = program;
        this.clock = clock;
    }

    /** What becomes of what is there already. */
    public enum Existing {
        KEEP,
        REPLACE
    }

    /** Whether vectors are in a backup. */
    public enum Vectors {
        IN,
        OUT
    }

    /** @param bytes of the file */
    public record Made(Path file, long bytes, Manifest manifest) {}

    /**
     * Makes a backup of what is committed at this moment.
     *
     * @param into a file ({@code .zip}) that will be made, or a folder, in which it is named by its time
     * @throws BackupException where it cannot be made, or {@code into} is a file that is to be kept
     */
    public Made make(Path into, Vectors vectors, Existing existing) {
        var store = premises.store();
        if (!store.exists()) {
            throw new BackupException("there is nothing to back up: %s is not there. Name the data folder with --data"
                    .formatted(store.path()));
        }
        boolean folder = isFolder(into);
        Path target = folder ? into.resolve(Shelf.NAME.format(clock.instant())) : into;
        if (existing == Existing.KEEP && Files.exists(target)) {
            throw new BackupException(target + " is there already: name another file, or replace it with --force");
        }
        try {
            if (folder) {
                Files.createDirectories(into);
            }
            return make(target.toAbsolutePath(), vectors);
        } catch (IOException e) {
            throw new BackupException(
                    "cannot write the backup %s: %s. Make room or choose another place; no half one was left"
                            .formatted(target, Trouble.words(e)),
                    e);
        } catch (StateException e) {
            throw new BackupException("the backup was not made: " + e.getMessage(), e);
        }
    }

    /** One that is not there is made: a container without a shell has no other way to. */
    private static boolean isFolder(Path into) {
        return Files.isDirectory(into)
                || (Files.notExists(into) && !into.toString().endsWith(".zip"));
    }

    private Made make(Path target, Vectors vectors) throws IOException {
        Path staging = beside(target, ".copy");
        Path part = beside(target, ".part");
        try {
            Folders.delete(staging);
            Files.deleteIfExists(part);
            Files.createDirectories(staging);
            Private.make(staging);
            var files = new LinkedHashMap<String, Path>();
            int schema = copyStore(staging, files);
            if (vectors == Vectors.IN && premises.vectors().exists()) {
                copyVectors(staging, files);
            }
            var manifest = manifest(schema, files);
            Archive.write(part, manifest, files);
            check(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Made(target, Files.size(target), manifest);
        } finally {
            Folders.delete(staging);
            Files.deleteIfExists(part);
        }
    }

    private static Path beside(Path target, String ending) {
        return target.resolveSibling(requireNonNull(target.getFileName(), "a file has a name") + ending);
    }

    /** A damaged store is found now, not on the day on which its backup is needed. */
    private int copyStore(Path staging, Map<String, Path> files) {
        Path copy = staging.resolve(Premises.STORE);
        premises.store().copyTo(copy);
        files.put(Premises.STORE, copy);
        return premises.store().verify(copy);
    }

    private void copyVectors(Path staging, Map<String, Path> files) {
        Path copy = staging.resolve(Premises.VECTORS);
        premises.vectors().copyTo(copy);
        files.put(Premises.VECTORS, copy);
    }

    private Manifest manifest(int schema, Map<String, Path> files) throws IOException {
        var entries = new ArrayList<Manifest.Entry>();
        for (var file : files.entrySet()) {
            entries.add(Archive.entry(file.getKey(), file.getValue()));
        }
        return new Manifest(Manifest.FORMAT, program, schema, clock.instant().truncatedTo(ChronoUnit.SECONDS), entries);
    }

    /** Reads what was written once more, since a disk may lie. */
    private static void check(Path archive) throws IOException {
        try (var written = Archive.open(archive)) {
            for (var entry : written.manifest().files()) {
                written.unpack(entry, OutputStream.nullOutputStream());
            }
        }
    }

    /**
     * Puts a backup in the place of what is there. Everything is unpacked, checked and brought to this program's schema
     * before anything is touched; a crash leaves the old or the new.
     *
     * @throws BackupException where the backup is damaged or of a newer program, the data folder is in use, or it holds a
     *     store that is to be kept
     */
    public Manifest restore(Path backup, Existing existing) {
        return new Restoring(premises).run(backup, existing);
    }
}
