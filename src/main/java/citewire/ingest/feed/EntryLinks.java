package citewire.ingest.feed;

import citewire.ingest.feed.html.Addresses;
import citewire.ingest.feed.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the links of an entry: to its page, and to the files that belong to it. */
final class EntryLinks {

    /** A query's parameter that broken XML made look like an entity. */
    private static final Pattern BROKEN_PARAMETER = Pattern.compile("&(\\w+);(?==)");

    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

    private @Nullable String page;
    private @Nullable String original;
    private @Nullable String otherPage;
    private final List<Enclosure> attached = new ArrayList<>();
    private final List<Enclosure> media = new ArrayList<>();

    void take(XmlElement element) {
        switch (element.name()) {
            case "enclosure" -> attach(element, attached);
            case "media:content" -> attach(element, media);
            case "feedburner:origlink" -> original = resolved(element.text(), element);
            default -> takeLink(element);
        }
    }

    private void takeLink(XmlElement element) {
        String address = address(element);
        String relation = small(element, "rel", "alternate");
        if (address == null) {
            String given = BROKEN_PARAMETER
                    .matcher(element.text().replace("&amp;", "&"))
                    .replaceAll("&$1");
            take(given, element.base());
        } else if (relation.equals("enclosure")) {
            attach(element, attached);
        } else if (relation.equals("alternate")) {
            takePage(resolved(address, element), small(element, "type", "text/html"));
        }
    }

    private void takePage(@Nullable String address, String type) {
        if (type.equals("text/html") || type.equals("html") || type.endsWith("xhtml+xml") || type.equals("xhtml")) {
            page = address == null ? page : address;
        } else if (otherPage == null) {
            otherPage = address;
        }
    }

    /** The page's address, given as text. */
    void take(@Nullable String given, @Nullable String base) {
        if (given != null && !given.isBlank()) {
            String resolved = Addresses.resolve(base, given);
            page = resolved.isEmpty() ? page : resolved;
        }
    }

    /** Takes the id for the page's address where there is no other. */
    void fallBack(String id) {
        if (page == null && id.matches("(?i)https?://.*")) {
            page = id;
        }
    }

    private static void attach(XmlElement element, List<Enclosure> to) {
        String address = address(element);
        String resolved = address == null ? null : resolved(address, element);
        if (resolved != null) {
            String length = Objects.requireNonNullElse(
                    element.attribute("length"), element.attributes().getOrDefault("filesize", ""));
            to.add(new Enclosure(
                    resolved,
                    element.attribute("type"),
                    DIGITS.matcher(length.strip()).matches() ? Long.valueOf(length.strip()) : null));
        }
    }

    private static @Nullable String address(XmlElement element) {
        for (String name : List.of("url", "uri", "href")) {
            String given = element.attribute(name);
            if (given != null && !given.isBlank()) {
                return given;
            }
        }
        return null;
    }

    private static @Nullable String resolved(String address, XmlElement element) {
        String resolved = Addresses.resolve(element.base(), address);
        return resolved.isEmpty() ? null : resolved;
    }

    private static String small(XmlElement element, String attribute, String otherwise) {
        return Objects.requireNonNullElse(element.attribute(attribute), otherwise)
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** The original address where a service put its own before it; a page of another type where there is none of HTML. */
    @Nullable String page() {
        if (original != null) {
            return original;
        }
        return page == null ? otherPage : page;
    }

    List<Enclosure> enclosures() {
        var all = new ArrayList<>(attached);
        media.stream()
                .filter(one -> attached.stream().noneMatch(other -> other.url().equals(one.url())))
                .forEach(all::add);
        return all;
    }
}
