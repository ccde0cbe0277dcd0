package citewire.index.lucene;

import citewire.index.IndexException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;

/** Says what is wrong with the index, and what its owner can do. */
final class IndexTrouble {

    private static final String FULL =
            "the disk is full. Make room on its file system; the articles are safe in the store, and what is missing of"
                    + " them in the index follows by itself once there is room";

    private IndexTrouble() {}

    /** @param what begins the message, with the place where it happened */
    static IndexException fault(String what, Exception cause) {
        var root = root(cause);
        return new IndexException(what + ": " + (full(root) ? FULL : root.getMessage()), cause);
    }

    /** Whether a file does not hold what was written to it, or is gone. */
    static boolean damaged(Throwable fault) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (each instanceof IndexNotFoundException) {
                return false;
            }
            if (each instanceof CorruptIndexException
                    || each instanceof IndexFormatTooOldException
                    || each instanceof IndexFormatTooNewException
                    || each instanceof EOFException
                    || each instanceof FileNotFoundException
                    || each instanceof NoSuchFileException) {
                return true;
            }
        }
        return false;
    }

    /** A writer that broke down tells every later caller why. */
    private static Throwable root(Throwable cause) {
        var root = cause;
        for (Throwable each = cause; each != null; each = each.getCause()) {
            root = each;
        }
        return root;
    }

    /** The system's words; Java has no exception of its own for a disk that is full, or a quota that is used up. */
    private static boolean full(Throwable cause) {
        var text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return text.contains("no space left on device")
                || text.contains("disk quota exceeded")
                || text.contains("not enough space on the disk");
    }
}
