package citewire.simulator.page;

import java.util.List;

/**
 * An article at its publisher's, which the demo shows itself since no invented address leads anywhere.
 *
 * @param published as the article gives it, empty where it gives none
 * @param body paragraphs parted by blank lines
 */
public record SourcePage(String title, String publisher, List<String> authors, String published, String body) {

    public SourcePage {
        authors = List.copyOf(authors);
    }

    /** As a document that runs no script; everything in it is text. */
    String html() {
        var byline = new StringBuilder(publisher);
        authors.forEach(author -> byline.append(" · ").append(author));
        if (!published.isEmpty()) {
            byline.append(" · ").append(published);
        }
        var paragraphs = new StringBuilder();
        for (var paragraph : body.split("\n\\s*\n", -1)) {
            paragraphs.append("<p>").append(text(paragraph)).append("</p>\n");
        }
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title><link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/css/press.css"></head>
                <body><p class="honest" role="note">The demo's own copy: outlet, article and address are invented.</p>
                <main><h1>%1$s</h1><p class="byline">%2$s</p>
                %3$s</main></body>
                </html>
                """.formatted(text(title), text(byline.toString()), paragraphs);
    }

    private static String text(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
