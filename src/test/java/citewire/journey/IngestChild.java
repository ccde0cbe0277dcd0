package citewire.journey;

import citewire.ingest.Ingestor;
import citewire.ingest.file.ArticleFiles;
import citewire.state.jdbc.SqliteState;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/** A program that takes articles in and prints the id of each once it is told that the article is in. */
final class IngestChild {

    private IngestChild() {}

    /** @param arguments the store's file and the articles' */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        try (var state = SqliteState.open(Path.of(arguments[0]), Clock.systemUTC(), new SecureRandom())) {
            var ingestor = new Ingestor(state.articles(), new ArticleFiles(1_000_000, 1_000_000));
            ingestor.ingest(List.of(arguments[1]), outcome -> out.println(outcome.articleId()));
        }
    }
}
