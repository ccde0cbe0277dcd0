package citewire.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the texts in UTF-8 that are packaged with the program. */
public final class PackagedText {

    private PackagedText() {}

    /**
     * The text that lies beside a class.
     *
     * @param name as from the class's own package
     * @throws IllegalStateException where the program was built without it
     */
    public static String beside(Class<?> type, String name) {
        String place = type.getPackageName().replace('.', '/') + "/" + name;
        try (InputStream in = type.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + place);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + place, e);
        }
    }
}
