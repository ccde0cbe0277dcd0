package citewire.backup;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Says in words why a file could not be read or written. */
final class Trouble {

    private Trouble() {}

    static String words(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "there is no access to " + denied.getFile();
            case NoSuchFileException missing -> missing.getFile() + " is not there";
            default -> String.valueOf(e.getMessage());
        };
    }
}
