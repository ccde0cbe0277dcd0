package citewire.index.lucene;

import citewire.index.IndexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folders an index has lived in: each rebuild makes a new one, and the file {@code CURRENT} names the one in use.
 */
final class Generations {

    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);
    private static final String CURRENT = "CURRENT";
    private static final String DAMAGED = "DAMAGED";
    private static final String PREFIX = "generation-";

    private final Path folder;
    private final Disk disk;

    Generations(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IndexException("cannot make the index folder " + folder, e);
        }
    }

    /** A file beside the generations. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** Empty before the first index was made. */
    Optional<String> current() {
        return name(CURRENT);
    }

    private Optional<String> name(String file) {
        try {
            String name = Files.readString(folder.resolve(file)).strip();
            return name.matches(PREFIX + "\\d{1,9}") ? Optional.of(name) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IndexException("cannot read " + folder.resolve(file), e);
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    Directory open(String name) throws IOException {
        return disk.open(path(name));
    }

    /** A folder name that was never used, so that a reader of an old one is never misled. */
    String next() {
        long last = names().stream().mapToLong(Generations::number).max().orElse(0);
        return PREFIX + (last + 1);
    }

    /** Makes {@code name} the one in use, in one step that a crash cannot halve. */
    void use(String name) {
        write(CURRENT, name);
    }

    private void write(String file, String name) {
        Path fresh = folder.resolve(file + ".new");
        try {
            Files.writeString(fresh, name);
            Files.move(fresh, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw IndexTrouble.fault("cannot write which index in " + folder + " is used", e);
        }
    }

    /** Whether a generation was found damaged, and is not used any more. */
    boolean isDamaged(String name) {
        return name(DAMAGED).equals(Optional.of(name));
    }

    /** Whether the one in use is damaged, as long as no other has taken its place. */
    boolean isDamaged() {
        return current().filter(this::isDamaged).isPresent();
    }

    /** Lets no process use a generation any more, after the next look at what is in use. */
    void giveUp(String name) {
        write(DAMAGED, name);
    }

    /** Deletes what came before the one in use; what cannot be deleted stays until the next time. */
    void deleteOlder() {
        long inUse = current().map(Generations::number).orElse(0L);
        names().stream().filter(name -> number(name) < inUse).forEach(name -> delete(path(name)));
    }

    /** Deletes what rebuilds that never ended have left. */
    void deleteUnfinished() {
        long inUse = current().map(Generations::number).orElse(0L);
        names().stream().filter(name -> number(name) > inUse).forEach(name -> delete(path(name)));
    }

    /** Deletes one that never came into use. */
    void delete(String name) {
        delete(path(name));
    }

    private static long number(String name) {
        return Long.parseLong(name.substring(PREFIX.length()));
    }

    private List<String> names() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(PREFIX + "\\d{1,9}"))
                    .toList();
        } catch (IOException e) {
            throw new IndexException("cannot list " + folder, e);
        }
    }

    private static void delete(Path generation) {
        try (var files = Files.walk(generation)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("Cannot delete the old index {}; it is tried again at the next start", generation, e);
        }
    }
}
