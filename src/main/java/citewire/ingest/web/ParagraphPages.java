package citewire.ingest.web;

import citewire.ingest.fetch.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Takes the paragraphs of a page for its article. */
public final class ParagraphPages implements PageReader {

    private static final int FULL = 300;

    @Override
    public PageText read(Document page) {
        try {
            var parsed = Jsoup.parse(
                    new ByteArrayInputStream(page.bytes()), null, page.address().toString());
            var canonical = parsed.selectFirst("link[rel=canonical]");
            var body =
                    parsed.select("p").stream().map(each -> each.text().strip()).collect(Collectors.joining("\n\n"));
            var head = new PageText.Head(
                    parsed.title().isBlank() ? null : parsed.title(),
                    List.of(),
                    null,
                    null,
                    null,
                    canonical == null ? null : URI.create(canonical.absUrl("href")));
            return new PageText(head, body.length() >= FULL, body);
        } catch (IOException | IllegalArgumentException e) {
            return new PageText(new PageText.Head(null, List.of(), null, null, null, null), false, "");
        }
    }
}
