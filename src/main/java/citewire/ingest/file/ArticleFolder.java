package citewire.ingest.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The article files below a folder, sorted by path. Files of another kind, hidden ones, and those that speak of the
 * folder itself (README, LICENSE, NOTICE) are no news.
 *
 * @param unreadable what could not be looked into
 */
public record ArticleFolder(List<Path> files, List<Path> unreadable) {

    private static final List<String> NO_NEWS = List.of("readme", "license", "notice");

    public ArticleFolder {
        files = List.copyOf(files);
        unreadable = List.copyOf(unreadable);
    }

    /** Looks through a folder and all below it; links to folders are not followed, so that no circle is entered. */
    public static ArticleFolder of(Path folder) throws IOException {
        var found = new Found(folder);
        Files.walkFileTree(folder, found);
        Collections.sort(found.files);
        return new ArticleFolder(found.files, found.unreadable);
    }

    private static final class Found extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> files = new ArrayList<>();
        private final List<Path> unreadable = new ArrayList<>();

        Found(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = !folder.equals(root) && Form.name(folder).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (news(file) && Files.isRegularFile(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            unreadable.add(file);
            return FileVisitResult.CONTINUE;
        }

        private static boolean news(Path file) {
            var name = Form.name(file).toLowerCase(Locale.ROOT);
            return !name.startsWith(".")
                    && NO_NEWS.stream().noneMatch(name::startsWith)
                    && Form.of(file).isPresent();
        }
    }
}
