package citewire.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the lists that lie beside a class: one entry a line, without blank lines and those that begin with #. */
public final class ListFile {

    private ListFile() {}

    /**
     * The entries as they are written.
     *
     * @param name as from the class's own package
     * @throws IllegalStateException where the program was built without it
     */
    public static List<String> lines(Class<?> beside, String name) {
        String place = beside.getPackageName().replace('.', '/') + "/" + name;
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + place);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + place, e);
        }
    }
}
