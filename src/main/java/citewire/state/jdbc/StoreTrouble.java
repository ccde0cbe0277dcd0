package citewire.state.jdbc;

import citewire.state.StateException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says what is wrong with a store's file, and what its owner can do. */
final class StoreTrouble {

    private final Path file;
    private final Duration busy;

    /** @param busy how long a writer waits for another */
    StoreTrouble(Path file, Duration busy) {
        this.file = file;
        this.busy = busy;
    }

    /** @param what completes "cannot …" */
    StateException fault(String what, Exception cause) {
        var sqlite = sqlite(cause);
        if (sqlite == null) {
            return new StateException("cannot " + what + " in " + file + ": " + cause.getMessage(), cause);
        }
        // the layers between hold the statement with all its values, articles and members among them
        return new StateException("cannot " + what + " in " + file + ": " + reason(sqlite), sqlite);
    }

    private static @Nullable SQLiteException sqlite(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof SQLiteException found) {
                return found;
            }
        }
        return null;
    }

    private String reason(SQLiteException e) {
        var folder = Schema.folder(file);
        // the lowest byte is the kind, the others its details
        return switch (SQLiteErrorCode.getErrorCode(e.getResultCode().code & 0xff)) {
            case SQLITE_FULL ->
                "the disk is full. Make room on the file system of " + folder + "; what was taken in before is safe,"
                        + " and work goes on by itself once there is room";
            case SQLITE_BUSY, SQLITE_LOCKED ->
                "it is locked. Another program holds it locked for more than " + busy.toSeconds()
                        + " s, such as a backup or an SQL shell with an open transaction: end it, and work goes on by"
                        + " itself";
            case SQLITE_READONLY ->
                "it may not be written. Give the user who runs Citewire write access to " + folder + " and its files";
            case SQLITE_CANTOPEN ->
                "it cannot be opened. It must be there, and its folder be writable, as SQLite keeps a log beside the file:"
                        + " look at " + folder + ", and at the disk's room";
            case SQLITE_IOERR ->
                "the disk fails (" + e.getMessage() + "). Look at the room, the quota and the health of the file"
                        + " system of " + folder;
            default -> String.valueOf(e.getMessage());
        };
    }
}
