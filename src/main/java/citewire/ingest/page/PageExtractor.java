package citewire.ingest.page;

import citewire.ingest.page.text.MainText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Finds the article of a page. Never throws for what a page holds or lacks, and opens no connection. */
public final class PageExtractor {

    public Extraction extract(Page page) {
        var document = parse(page);
        var title = document.title();
        var body = MainText.of(document);
        var quality = body.isEmpty() ? Quality.HEADLINE_ONLY : Quality.FULL;
        return new Extraction(page.url(), title, List.of(), null, null, null, null, null, null, quality, body);
    }

    private static Document parse(Page page) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(page.bytes()), null, "");
        } catch (IOException e) {
            return new Document("");
        }
    }
}
