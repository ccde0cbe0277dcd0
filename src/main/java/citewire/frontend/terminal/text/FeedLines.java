package citewire.frontend.terminal.text;

import citewire.domain.Published;
import citewire.ingest.feed.FeedEntry;
import citewire.ingest.feed.ParsedFeed;
import org.jspecify.annotations.Nullable;

/** Writes a feed as it was read, for a person. */
public final class FeedLines {

    private static final String INDENT = "    ";

    private final Page page;

    public FeedLines(Page page) {
        this.page = page;
    }

    public void write(ParsedFeed feed) {
        String title = feed.title();
        page.text(CleanText.line(title == null ? "(no title)" : title));
        page.faint("%s, %s, %,d entries"
                .formatted(
                        feed.format().label(),
                        feed.encoding() == null ? "no known encoding" : feed.encoding(),
                        feed.entries().size()));
        if (feed.error() != null) {
            page.text("", CleanText.line("malformed: " + feed.error()), page.palette()::warning);
        }
        feed.entries().forEach(this::write);
    }

    private void write(FeedEntry entry) {
        page.blank();
        String title = entry.title();
        page.text(CleanText.line(title == null ? "(no title)" : title));
        faint(date(entry) + by(entry));
        faint(entry.link() == null ? null : entry.link().toString());
    }

    private void faint(@Nullable String line) {
        if (line != null && !line.isBlank()) {
            page.text(INDENT, CleanText.line(line), page.palette()::faint);
        }
    }

    private static String date(FeedEntry entry) {
        Published date = entry.published() == null ? entry.updated() : entry.published();
        return date == null ? "undated" : date.text();
    }

    private static String by(FeedEntry entry) {
        return entry.authors().isEmpty() ? "" : ", " + String.join(", ", entry.authors());
    }
}
