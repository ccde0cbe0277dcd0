package citewire.ingest.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Finds the article of a page. Never throws for what a page holds or lacks, and opens no connection. */
public final class PageExtractor {

    public Extraction extract(Page page) {
        var document = parse(page);
        var body = document.select("p").stream()
                .map(paragraph -> paragraph.text().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
        var quality = body.isEmpty() ? Quality.HEADLINE_ONLY : Quality.FULL;
        return new Extraction(
                page.url(), document.title(), List.of(), null, null, null, null, null, null, quality, body);
    }

    private static Document parse(Page page) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(page.bytes()), null, "");
        } catch (IOException e) {
            return new Document("");
        }
    }
}
