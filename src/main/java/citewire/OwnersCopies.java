package citewire;

import citewire.backup.Backups;
import citewire.backup.Premises;
import citewire.state.jdbc.SqliteFile;
import java.time.Clock;

/** The wiring of backups, which open no part of the house. */
final class OwnersCopies {

    private OwnersCopies() {}

    static Backups of(Settings settings) {
        var data = settings.config().data();
        var premises = new Premises(
                new SqliteFile(data.resolve("citewire.db")),
                new SqliteFile(settings.cache().resolve("vectors.db")),
                data.resolve("index"));
        return new Backups(
                premises,
                AnswerSettings.program(),
                Clock.system(settings.config().zone()));
    }
}
