package citewire;

import citewire.ingest.Ingestor;
import citewire.ingest.SeedFolder;
import citewire.state.jdbc.SqliteState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the articles that are shipped with the program in, and tells the owner what became of them. */
final class SeedIntake {

    private static final Logger LOG = LoggerFactory.getLogger(SeedIntake.class);

    private SeedIntake() {}

    static void run(Settings settings, SqliteState state, Ingestor ingestor) {
        if (settings.config().ingest().seeds().isEmpty()) {
            return;
        }
        var report = new SeedFolder(settings.seeds(), state.articles(), state.seeds(), ingestor).sync();
        report.left().forEach(article -> LOG.warn("\"{}\" has left: its seed file was removed", article.title()));
        report.rejected()
                .forEach(seed -> LOG.warn(
                        "Seed {}{} was not taken in: {}",
                        seed.input(),
                        seed.line() == null ? "" : " line " + seed.line(),
                        seed.reason()));
    }
}
