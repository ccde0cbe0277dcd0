package citewire.ingest.page.meta;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The meta tags of a page, by name, property or itemprop; and the values of other elements. */
final class Tags {

    private static final int MAX_TAGS = 2000;

    private final Document page;
    private final List<Element> metas;

    Tags(Document page) {
        this.page = page;
        this.metas = page.getElementsByTag("meta").stream().limit(MAX_TAGS).toList();
    }

    /** The first that is there of some names, in their order. */
    @Nullable String first(String... names) {
        return Stream.of(names).flatMap(this::all).findFirst().orElse(null);
    }

    /** Every value of a name that is not blank. */
    Stream<String> all(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return metas.stream()
                .filter(meta -> List.of(meta.attr("name"), meta.attr("property"), meta.attr("itemprop")).stream()
                        .anyMatch(
                                given -> given.strip().toLowerCase(Locale.ROOT).equals(lower)))
                .map(meta -> meta.attr("content").strip())
                .filter(content -> !content.isEmpty());
    }

    /** An attribute of the first element that has it. */
    @Nullable String attribute(String selector, String name) {
        return page.select(selector).stream()
                .map(element -> element.attr(name).strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }

    Stream<String> texts(String selector) {
        return page.select(selector).stream()
                .map(element -> element.text().strip())
                .filter(text -> !text.isEmpty());
    }
}
