package citewire.ingest.feed;

import citewire.ingest.feed.xml.XmlElement;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the names of authors. */
final class Persons {

    private static final Pattern EMAIL =
            Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})+(?:\\?subject=\\S+)?");

    private Persons() {}

    /** The name; the email address where there is no name; null where there is neither. */
    static @Nullable String name(XmlElement person) {
        for (String part : new String[] {"name", "itunes:name", "foaf:name", "email", "itunes:email"}) {
            var child = person.child(part);
            if (child != null && !child.text().isEmpty()) {
                return line(child.text());
            }
        }
        String text = line(person.text());
        return text.isEmpty() ? null : name(text);
    }

    /** Of {@code anna@x.example (Anna)}, {@code Anna <anna@x.example>} and the like the name. */
    static String name(String text) {
        var email = EMAIL.matcher(text);
        if (!email.find()) {
            return text;
        }
        String rest = text.replace(email.group(), "")
                .replaceAll("\\(\\)|<>|&lt;&gt;", "")
                .strip()
                .replaceAll("^\\(|\\)$", "")
                .strip();
        return rest.isEmpty() ? email.group() : rest;
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
