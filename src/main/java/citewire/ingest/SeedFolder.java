package citewire.ingest;

import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.ingest.file.ArticleFolder;
import citewire.state.ArticleStore;
import citewire.state.SeedStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A folder whose articles are in for as long as their files are there. Its files are known by their path in it, so that
 * the folder may move.
 */
public final class SeedFolder {

    private final Path folder;
    private final ArticleStore articles;
    private final SeedStore seeds;
    private final Ingestor ingestor;

    public SeedFolder(Path folder, ArticleStore articles, SeedStore seeds, Ingestor ingestor) {
        this.folder = folder;
        this.articles = articles;
        this.seeds = seeds;
        this.ingestor = ingestor;
    }

    /**
     * Brings the store to what the folder holds: new and changed files are read, the articles of removed ones are
     * withdrawn. Cheap when nothing has changed. A folder that is not there changes nothing: it may be a volume that
     * was not mounted.
     */
    public SeedReport sync() {
        if (!Files.isDirectory(folder)) {
            return new SeedReport(IngestReport.EMPTY, List.of(), List.of());
        }
        var present = states();
        var known = seeds.files();
        var removed = new TreeSet<>(known.keySet());
        removed.removeAll(present.keySet());
        var left = new ArrayList<ArticleHeader>();
        removed.forEach(path -> left.addAll(forget(path)));
        var changes = new SeedReport(IngestReport.EMPTY, left, List.of());
        for (var file : present.entrySet()) {
            if (!file.getValue().equals(known.get(file.getKey()))) {
                changes = changes.plus(read(file.getKey(), file.getValue()));
            }
        }
        return changes;
    }

    private Map<String, String> states() {
        try {
            var states = new TreeMap<String, String>();
            for (var file : ArticleFolder.of(folder).files()) {
                states.put(folder.relativize(file).toString(), state(file));
            }
            return states;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder of seeds " + folder, e);
        }
    }

    /** Size and time tell a change well enough, and looking at them costs no reading. */
    private static String state(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.size() + " " + attributes.lastModifiedTime();
    }

    /** Happens before new files are read, so that a renamed file is not the duplicate of its former self. */
    private List<ArticleHeader> forget(String path) {
        var left = withdraw(seeds.articles(path), path);
        seeds.forget(path);
        return left;
    }

    private SeedReport read(String path, String state) {
        var rejected = new ArrayList<IngestOutcome>();
        var held = new HashSet<ArticleId>();
        var report = ingestor.ingest(List.of(folder.resolve(path).toString()), outcome -> {
            if (outcome.articleId() == null) {
                rejected.add(outcome);
            } else {
                held.add(outcome.articleId());
            }
        });
        var before = seeds.articles(path);
        if (!rejected.isEmpty()) {
            held.addAll(before); // half a file says nothing about what it no longer holds
        }
        before.removeAll(held);
        var left = withdraw(before, path);
        seeds.keep(path, state, held);
        return new SeedReport(report, left, rejected);
    }

    private List<ArticleHeader> withdraw(Set<ArticleId> held, String path) {
        return held.stream()
                .filter(id -> !seeds.heldByAnother(id, path))
                .flatMap(id -> articles.find(id).stream())
                .map(stored -> stored.article().header())
                .filter(header -> articles.withdraw(header.id()))
                .toList();
    }
}
