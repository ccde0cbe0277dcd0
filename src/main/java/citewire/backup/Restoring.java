package citewire.backup;

import static java.util.Objects.requireNonNull;

import citewire.backup.Backups.Existing;
import citewire.state.StateException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A backup on its way back. */
final class Restoring {

    private final Premises premises;

    Restoring(Premises premises) {
        this.premises = premises;
    }

    Manifest run(Path backup, Existing existing) {
        var store = premises.store();
        if (existing == Existing.KEEP && store.exists()) {
            throw new BackupException(
                    "%s is there already. Name an empty folder with --data, or replace what is there with --force"
                            .formatted(store.path()));
        }
        try (var archive = Archive.open(backup)) {
            checkSchema(backup, archive.manifest());
            run(archive);
            return archive.manifest();
        } catch (IOException e) {
            throw new BackupException(
                    "cannot restore %s: %s. What was there is as it was; make room or give access, and try again"
                            .formatted(backup, Trouble.words(e)),
                    e);
        } catch (StateException e) {
            throw new BackupException("%s was not restored: %s".formatted(backup, e.getMessage()), e);
        }
    }

    private void checkSchema(Path backup, Manifest manifest) {
        if (manifest.schema() > premises.store().schema()) {
            throw new BackupException(
                    "%s was made by a newer Citewire (%s, its schema is %d, this program knows %d): update the program first"
                            .formatted(
                                    backup,
                                    manifest.program(),
                                    manifest.schema(),
                                    premises.store().schema()));
        }
    }

    private void run(Archive archive) throws IOException {
        Path folder = requireNonNull(premises.store().path().toAbsolutePath().getParent());
        Path staging = folder.resolve("restore.part");
        Files.createDirectories(staging);
        Private.make(staging);
        try (var lock =
                FileChannel.open(staging.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            take(lock, staging);
            try {
                unpack(archive, staging);
                checkStore(archive, staging.resolve(Premises.STORE));
                replace(staging);
            } finally {
                Folders.delete(staging);
            }
        }
    }

    /** The system frees the lock of a process that was killed; what it left is written over. */
    private static void take(FileChannel lock, Path staging) throws IOException {
        try {
            if (lock.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // another thread of this very process
        }
        throw new BackupException("another restore is under way in " + staging + ": wait for its end");
    }

    private static void unpack(Archive archive, Path staging) throws IOException {
        for (var entry : archive.manifest().files()) {
            if (!entry.name().equals(Premises.STORE) && !entry.name().equals(Premises.VECTORS)) {
                throw new BackupException("the backup holds %s, which this program does not know: update it first"
                        .formatted(entry.name()));
            }
            Path file = staging.resolve(entry.name());
            clear(file);
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    var target = Channels.newOutputStream(channel)) {
                archive.unpack(entry, target);
                channel.force(true);
            }
        }
        if (!Files.exists(staging.resolve(Premises.STORE))) {
            throw new BackupException("the backup holds no " + Premises.STORE + ": take another one");
        }
    }

    /** A log beside an older file of this name would be taken for its own. */
    private static void clear(Path file) throws IOException {
        for (String ending : new String[] {"", "-wal", "-shm", "-journal"}) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
        }
    }

    private void checkStore(Archive archive, Path fresh) {
        int schema = premises.store().verify(fresh);
        if (schema != archive.manifest().schema()) {
            throw new BackupException("the backup's store has schema %d and its manifest says %d: take another one"
                    .formatted(schema, archive.manifest().schema()));
        }
        premises.store().upgrade(fresh);
    }

    /** The index goes first: without one, either store is whole, and its index is built by itself. */
    private void replace(Path staging) throws IOException {
        try (var hold = premises.store().hold()) {
            Files.deleteIfExists(premises.index().resolve("CURRENT"));
            Folders.delete(premises.index());
            Path vectors = staging.resolve(Premises.VECTORS);
            if (Files.exists(vectors)) {
                Files.createDirectories(requireNonNull(
                        premises.vectors().path().toAbsolutePath().getParent()));
                try (var held = premises.vectors().hold()) {
                    held.replace(vectors);
                }
            }
            hold.replace(staging.resolve(Premises.STORE));
        }
    }
}
