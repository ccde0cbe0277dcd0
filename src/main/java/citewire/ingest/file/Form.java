package citewire.ingest.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** In what form a file holds articles, by its name. */
enum Form {
    TEXT,
    MARKDOWN,
    HTML,
    JSON,
    JSON_LINES;

    static final String KNOWN = ".txt, .md, .html, .htm, .json, .jsonl and .ndjson, each also with .gz";

    /** Empty for a file that is none of ours. */
    static Optional<Form> of(Path file) {
        var name = plainName(file).toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "txt" -> Optional.of(TEXT);
            case "md", "markdown" -> Optional.of(MARKDOWN);
            case "html", "htm" -> Optional.of(HTML);
            case "json" -> Optional.of(JSON);
            case "jsonl", "ndjson" -> Optional.of(JSON_LINES);
            default -> Optional.empty();
        };
    }

    static boolean gzipped(Path file) {
        return name(file).toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String plainName(Path file) {
        var name = name(file);
        return gzipped(file) ? name.substring(0, name.length() - ".gz".length()) : name;
    }
}
