package citewire.ingest.feed;

import citewire.domain.Published;
import citewire.ingest.date.DateReader;
import citewire.ingest.feed.html.Addresses;
import citewire.ingest.feed.xml.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Reads one entry of an XML feed. The formats share most names, and feeds mix them, so that all are read alike; of two
 * that say the same, the one less deep in the entry counts, and of two equally deep the later.
 */
final class EntryReader {

    /** Elements about something else than the article. */
    private static final Set<String> APART =
            Set.of("source", "image", "textinput", "contributor", "dc:contributor", "svg:svg");

    private final EntryTexts text;
    private final EntryLinks links = new EntryLinks();
    private final Shallowest<String> id = new Shallowest<>();
    private final Shallowest<Published> published = new Shallowest<>();
    private final Shallowest<Published> updated = new Shallowest<>();
    private final Shallowest<Published> created = new Shallowest<>();
    private final Set<String> authors = new LinkedHashSet<>();
    private boolean guidIsLink;

    EntryReader(TextReader texts) {
        this.text = new EntryTexts(texts);
    }

    /** @param inherited the authors of an entry that names none */
    FeedEntry read(XmlElement entry, List<String> inherited) {
        id.take(entry.attribute("rdf:about"), 0);
        links.take(entry.attribute("href"), entry.base());
        updated.take(DateReader.read(entry.attribute("lastmod")), 0);
        takeAll(entry, 1);
        String given = id.value();
        if (guidIsLink && given != null) {
            links.fallBack(given);
        }
        return new FeedEntry(
                given,
                Addresses.uri(links.page()),
                text.texts(),
                times(),
                authors.isEmpty() ? inherited : new ArrayList<>(authors),
                links.enclosures());
    }

    /** A date of creation stands in for one of publication, and so does RSS 1.0's only date. */
    private EntryTimes times() {
        var first = published.value() == null ? created.value() : published.value();
        return new EntryTimes(first, updated.value());
    }

    private void takeAll(XmlElement parent, int depth) {
        for (var child : parent.children()) {
            take(child, depth);
        }
    }

    private void take(XmlElement element, int depth) {
        switch (element.name()) {
            case "guid", "id" -> takeId(element, depth);
            case "link", "enclosure", "media:content", "feedburner:origlink" -> takeLink(element, depth);
            case "pubdate", "published", "issued", "dcterms:issued" ->
                published.take(DateReader.read(element.text()), depth);
            case "updated", "modified", "lastbuilddate", "dcterms:modified" ->
                updated.take(DateReader.read(element.text()), depth);
            case "dc:date", "date" -> takeOnlyDate(element, depth);
            case "created", "dcterms:created" -> created.take(DateReader.read(element.text()), depth);
            case "author", "dc:creator", "dc:author", "itunes:author", "managingeditor" -> takeAuthor(element);
            default -> {
                if (!text.take(element, depth) && !APART.contains(element.name())) {
                    takeAll(element, depth + 1);
                }
            }
        }
    }

    private void takeOnlyDate(XmlElement element, int depth) {
        var date = DateReader.read(element.text());
        updated.take(date, depth);
        created.take(date, depth + 1);
    }

    private void takeId(XmlElement element, int depth) {
        boolean permanent =
                "true".equalsIgnoreCase(Objects.requireNonNullElse(element.attribute("ispermalink"), "true"));
        String given = element.text();
        if (!given.isEmpty()) {
            guidIsLink = permanent;
            String resolved = permanent ? Addresses.resolve(element.base(), given) : given;
            id.take(resolved.isEmpty() ? given : resolved, depth);
        }
    }

    private void takeLink(XmlElement element, int depth) {
        links.take(element);
        // media may wrap what describes it
        takeAll(element, depth + 1);
    }

    private void takeAuthor(XmlElement element) {
        String name = Persons.name(element);
        if (name != null) {
            authors.add(name);
        }
    }
}
