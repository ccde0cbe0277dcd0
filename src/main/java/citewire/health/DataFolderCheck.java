package citewire.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the data folder can be written, and how much room there is. */
public final class DataFolderCheck implements HealthCheck {

    private static final long MEGABYTE = 1_000_000;

    /** Some ten thousand articles with their vectors. */
    private static final long COMFORTABLE = 1_000 * MEGABYTE;

    /** A merge of the index needs as much again for a while. */
    private static final long TIGHT = 100 * MEGABYTE;

    private final Path folder;

    public DataFolderCheck(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "data folder";
    }

    @Override
    public CheckResult run() {
        if (!Files.isDirectory(folder)) {
            return new CheckResult.Bad(
                    folder + " is not a folder", "make it, or name another with --data or CITEWIRE_DATA");
        }
        if (!Files.isWritable(folder)) {
            return new CheckResult.Bad(
                    folder + " cannot be written",
                    "give it to the user that runs citewire, or name another with --data or CITEWIRE_DATA");
        }
        String fault = writeFault();
        if (!fault.isEmpty()) {
            return new CheckResult.Bad(
                    "%s cannot be written (%s)".formatted(folder, fault),
                    "see whether its disk is full or mounted read-only");
        }
        try {
            return room(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            return new CheckResult.Warning(
                    "the free room of %s is not known: %s".formatted(folder, e.getMessage()),
                    "look after it yourself: a full disk stops articles from coming in");
        }
    }

    /** Tries it, as rights alone do not tell of a disk that is full or read-only; empty where it works. */
    private String writeFault() {
        try {
            Path probe = Files.createTempFile(folder, "doctor", ".probe");
            try {
                Files.writeString(probe, "citewire");
            } finally {
                Files.deleteIfExists(probe);
            }
            return "";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    CheckResult room(long bytes) {
        String finding = "%s can be written; %,d MB are free".formatted(folder, bytes / MEGABYTE);
        String remedy = "free some room, or move the data folder with --data or CITEWIRE_DATA";
        if (bytes < TIGHT) {
            return new CheckResult.Bad(finding, remedy);
        }
        return bytes < COMFORTABLE ? new CheckResult.Warning(finding, remedy) : new CheckResult.Good(finding);
    }
}
