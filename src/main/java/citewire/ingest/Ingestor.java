package citewire.ingest;

import citewire.ingest.file.ArticleFiles;
import citewire.ingest.file.ArticleFolder;
import citewire.ingest.file.Reading;
import citewire.state.ArticleStore;
import citewire.threads.RightOfWay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Takes articles from files and addresses into the store. A bad article is reported and never stops the rest. */
public final class Ingestor {

    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]+://.*");

    private final ArticleStore store;
    private final ArticleFiles files;
    private final AddressReader addresses;
    private final RightOfWay way;

    /** @param way given to questions between two commits */
    public Ingestor(ArticleStore store, ArticleFiles files, AddressReader addresses, RightOfWay way) {
        this.store = store;
        this.files = files;
        this.addresses = addresses;
        this.way = way;
    }

    /**
     * Takes in files, folders and addresses, in their order.
     *
     * @param inputs paths and addresses as the owner named them
     * @param listener told of each article after it was committed, on the calling thread
     * @throws citewire.state.StateException where the store fails; what the listener was told of is in
     */
    public IngestReport ingest(List<String> inputs, Consumer<IngestOutcome> listener) {
        var run = new IngestRun(store, listener, way);
        inputs.forEach(input -> read(input, run::take));
        run.flush();
        return run.report();
    }

    private void read(String input, Consumer<Reading> to) {
        try {
            if (ADDRESS.matcher(input).matches()) {
                addresses.read(input, to);
            } else if (Files.isDirectory(Path.of(input))) {
                readFolder(Path.of(input), to);
            } else {
                files.read(Path.of(input), to);
            }
        } catch (InvalidPathException e) {
            reject(input, "it is no path: " + e.getReason(), to);
        }
    }

    private void readFolder(Path folder, Consumer<Reading> to) {
        try {
            var found = ArticleFolder.of(folder);
            found.unreadable().forEach(path -> reject(path.toString(), "it may not be read", to));
            found.files().forEach(file -> files.read(file, to));
            if (found.files().isEmpty() && found.unreadable().isEmpty()) {
                reject(folder.toString(), "the folder holds no article files", to);
            }
        } catch (IOException e) {
            reject(folder.toString(), "the folder cannot be read: " + e.getMessage(), to);
        }
    }

    private static void reject(String input, String reason, Consumer<Reading> to) {
        to.accept(new Reading.Rejected(input, null, reason));
    }
}
