package citewire.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Compares what {@code feeds parse} says with what feedparser says. A value that Citewire does not give (a feed's
 * generator, coordinates, a language of one text) is not judged. HTML is compared as a browser would read it, dates as
 * moments, an author by the name.
 */
final class FeedJudge {

    /** Feedparser's names of an entry's fields, and the other names it knows them by. */
    private static final Map<String, String> ENTRY = Map.ofEntries(
            Map.entry("title", "title"),
            Map.entry("link", "link"),
            Map.entry("id", "id"),
            Map.entry("guid", "id"),
            Map.entry("summary", "summary"),
            Map.entry("description", "summary"),
            Map.entry("published_parsed", "published"),
            Map.entry("issued_parsed", "published"),
            Map.entry("updated_parsed", "updated"),
            Map.entry("modified_parsed", "updated"),
            Map.entry("date_parsed", "updated"),
            Map.entry("title_detail.value", "title"),
            Map.entry("summary_detail.value", "summary"),
            Map.entry("content.0.value", "content"));

    private static final Map<String, String> FEED = Map.of(
            "bozo", "malformed",
            "encoding", "encoding",
            "version", "format",
            "feed.title", "title",
            "feed.title_detail.value", "title",
            "feed.link", "home",
            "feed.language", "language");

    private FeedJudge() {}

    /** Empty where Citewire does not give the value. */
    static Optional<Boolean> judge(FeedCase.Check check, JsonNode feed) {
        return actual(check.path(), feed).map(actual -> right(check, actual));
    }

    private static Optional<JsonNode> actual(List<String> path, JsonNode feed) {
        if (path.size() < 2 || !path.getFirst().equals("entries")) {
            String key = FEED.get(String.join(".", path));
            return key == null ? Optional.empty() : Optional.of(feed.path(key));
        }
        var entry = feed.path("entries").path(Integer.parseInt(path.get(1)));
        String field = String.join(".", path.subList(2, path.size()));
        if (ENTRY.containsKey(field)) {
            return Optional.of(entry.path(ENTRY.getOrDefault(field, "")));
        } else if (field.matches("author|author_detail\\.name|authors\\.\\d+\\.name")) {
            return Optional.of(entry.path("authors"));
        } else if (field.matches("enclosures\\.\\d+\\.(url|href|type|length)")) {
            var enclosure = entry.path("enclosures").path(Integer.parseInt(path.get(3)));
            return Optional.of(enclosure.path(path.get(4).equals("href") ? "url" : path.get(4)));
        }
        return Optional.empty();
    }

    private static boolean right(FeedCase.Check check, JsonNode actual) {
        return switch (check.op()) {
            case "truthy" -> truth(actual);
            case "falsy" -> !truth(actual);
            case "!=" -> !same(check.value(), actual);
            default -> same(check.value(), actual);
        };
    }

    private static boolean truth(JsonNode value) {
        return value.isBoolean() ? value.asBoolean() : !value.asText("").isEmpty();
    }

    private static boolean same(JsonNode expected, JsonNode actual) {
        if (actual.isArray()) {
            return StreamSupport.stream(actual.spliterator(), false)
                    .anyMatch(name -> sameName(expected.asText(), name.asText()));
        } else if (expected.isArray()) {
            return moment(expected).equals(moment(actual.asText()));
        }
        String given = actual.isNull() || actual instanceof MissingNode ? "" : actual.asText();
        return given.equals(expected.asText())
                || sameCharset(given, expected.asText())
                || html(given).equals(html(expected.asText()));
    }

    private static boolean sameCharset(String given, String expected) {
        return known(given) && known(expected) && Charset.forName(given).equals(Charset.forName(expected));
    }

    private static boolean known(String charset) {
        return charset.matches("[\\w.:-]{2,40}") && Charset.isSupported(charset);
    }

    private static boolean sameName(String expected, String actual) {
        return expected.equals(actual) || expected.startsWith(actual + " (");
    }

    private static Optional<OffsetDateTime> moment(JsonNode parts) {
        var numbers = StreamSupport.stream(parts.spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .toArray();
        return numbers.length < 6
                ? Optional.empty()
                : Optional.of(OffsetDateTime.of(
                        numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], 0, ZoneOffset.UTC));
    }

    private static Optional<OffsetDateTime> moment(String text) {
        return Stream.of(text)
                .filter(date -> !date.isEmpty())
                .map(date -> date.contains("T")
                        ? OffsetDateTime.parse(date).withOffsetSameInstant(ZoneOffset.UTC)
                        : LocalDate.parse(date).atStartOfDay().atOffset(ZoneOffset.UTC))
                .findFirst();
    }

    private static String html(String text) {
        var page = Jsoup.parseBodyFragment(text);
        page.outputSettings().prettyPrint(false).syntax(Document.OutputSettings.Syntax.xml);
        return page.body().html();
    }
}
