package citewire.config;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** Where the program lies: the folder that holds {@code config/} and {@code seeds/}. */
public final class Home {

    private Home() {}

    /**
     * The folder that the launcher names in the system property {@code citewire.home}; else that of the jar; else, for
     * loose classes, the working folder.
     */
    public static Path folder() {
        String named = System.getProperty("citewire.home", "");
        return named.isEmpty() ? folderOf(Home.class.getProtectionDomain().getCodeSource()) : Path.of(named);
    }

    private static Path folderOf(CodeSource code) {
        try {
            Path place = Path.of(code.getLocation().toURI());
            Path folder = place.getParent();
            return Files.isRegularFile(place) && folder != null ? folder : Path.of("");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("cannot tell where the program lies: " + code.getLocation(), e);
        }
    }
}
