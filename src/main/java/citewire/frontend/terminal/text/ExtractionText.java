package citewire.frontend.terminal.text;

import citewire.domain.Published;
import citewire.ingest.page.Extraction;
import citewire.ingest.page.Quality;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes an article as its page holds it, for a person. */
public final class ExtractionText {

    private final Page page;

    public ExtractionText(Page page) {
        this.page = page;
    }

    public void write(Extraction extraction) {
        page.text(CleanText.line(Objects.requireNonNullElse(extraction.title(), "(no title)")));
        page.faint(CleanText.line(String.join(", ", facts(extraction))));
        if (extraction.quality() == Quality.HEADLINE_ONLY) {
            page.text("", "headline only: the page does not hold the article", page.palette()::warning);
        }
        extraction.body().lines().filter(line -> !line.isBlank()).forEach(paragraph -> {
            page.blank();
            page.text(CleanText.line(paragraph));
        });
    }

    private static List<String> facts(Extraction extraction) {
        var facts = new ArrayList<String>();
        facts.add(Objects.requireNonNullElse(extraction.siteName(), "unknown site"));
        facts.addAll(extraction.authors());
        facts.add(date("", extraction.published(), "undated"));
        Stream.of(date("changed ", extraction.modified(), ""), Objects.requireNonNullElse(extraction.language(), ""))
                .filter(fact -> !fact.isEmpty())
                .forEach(facts::add);
        return facts;
    }

    private static String date(String before, @Nullable Published date, String otherwise) {
        return date == null ? otherwise : before + date.text();
    }
}
