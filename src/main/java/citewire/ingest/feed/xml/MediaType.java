package citewire.ingest.feed.xml;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The media type that a document was sent with, and the charset it names (RFC 3023: the parameter wins over what the
 * document declares, and a text without one is ASCII).
 *
 * @param name empty where none was sent
 * @param charset empty where the type names none
 */
record MediaType(String name, String charset) {

    private static final Set<String> XML = Set.of(
            "application/xml",
            "application/xml-dtd",
            "application/xml-external-parsed-entity",
            "text/xml",
            "text/xml-external-parsed-entity");

    static MediaType of(@Nullable String header) {
        var parts = header == null ? new String[] {""} : header.split(";", -1);
        String charset = Arrays.stream(parts)
                .skip(1)
                .map(part -> part.split("=", 2))
                .filter(pair -> pair.length == 2 && pair[0].strip().equalsIgnoreCase("charset"))
                .map(pair -> pair[1].strip().replaceAll("^['\"]+|['\"]+$", ""))
                .findFirst()
                .orElse("");
        return new MediaType(parts[0].strip().toLowerCase(Locale.ROOT), charset.toLowerCase(Locale.ROOT));
    }

    /** The encoding that the document should be in. */
    String encoding(String declared) {
        if (name.startsWith("text/")) {
            return charset.isEmpty() ? "us-ascii" : charset;
        }
        if (xml() && !charset.isEmpty()) {
            return charset;
        }
        return declared.isEmpty() ? "utf-8" : declared;
    }

    private boolean xml() {
        return XML.contains(name) || name.endsWith("+xml");
    }

    private boolean json() {
        return name.endsWith("/json") || name.endsWith("+json");
    }

    @Nullable String fault() {
        return name.isEmpty() || xml() || json() ? null : "it is sent as " + name + ", which is no type of a feed";
    }
}
