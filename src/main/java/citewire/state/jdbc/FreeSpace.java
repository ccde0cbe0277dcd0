package citewire.state.jdbc;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** The pages of a file that hold nothing any more. */
final class FreeSpace {

    /** What {@code PRAGMA auto_vacuum} says of a file whose free pages can be given back one by one. */
    private static final int INCREMENTAL = 2;

    /** Some 4 MB, so that nobody waits for long to write. */
    private static final int PAGES = 1_000;

    private FreeSpace() {}

    /** Gives them back to the file system, and returns how many bytes; none of a file that was not made for it. */
    static long giveBack(Database database) {
        long before = database.read("look for free space", FreeSpace::bytes);
        if (database.read("look for free space", handle -> number(handle, "auto_vacuum")) != INCREMENTAL) {
            return 0;
        }
        for (long free = free(database); free > 0; ) {
            database.write("give free space back", FreeSpace::step);
            long left = free(database);
            free = left < free ? left : 0;
        }
        // the file gets shorter as its log is brought in
        boolean ignored = database.emptyLog();
        return before - database.read("look for free space", FreeSpace::bytes);
    }

    /** Each page is a row without columns, and is given back as the row is stepped over: an update alone steps over all. */
    private static int step(Handle handle) throws SQLException {
        try (var statement = handle.getConnection().createStatement()) {
            return statement.executeUpdate("PRAGMA incremental_vacuum(" + PAGES + ")");
        }
    }

    private static long free(Database database) {
        return database.read("look for free space", handle -> number(handle, "freelist_count"));
    }

    private static long bytes(Handle handle) {
        return number(handle, "page_count") * number(handle, "page_size");
    }

    private static long number(Handle handle, String pragma) {
        return handle.createQuery("PRAGMA " + pragma).mapTo(Long.class).one();
    }
}
