package citewire.ingest.file;

import java.util.stream.Collectors;

/** A plain text: its first line with anything on it is the title, the rest the body. */
final class TextArticle {

    private TextArticle() {}

    static Draft read(String text) {
        var lines = Text.body(text).lines().toList();
        return new Draft()
                .title(lines.stream().findFirst().orElse(""))
                .body(lines.stream().skip(1).collect(Collectors.joining("\n")));
    }
}
