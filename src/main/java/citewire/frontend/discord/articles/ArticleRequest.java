package citewire.frontend.discord.articles;

import static java.nio.charset.StandardCharsets.UTF_8;

import citewire.domain.Reader;
import citewire.domain.TimeWindow;
import citewire.state.ArticleQuery;
import citewire.words.Words;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which page of which articles a member looks at. Its text stands behind a button, so that the button works after a
 * restart.
 *
 * @param page from 1
 */
record ArticleRequest(@Nullable String about, @Nullable String source, TimeWindow window, int page) {

    /** What fits on a phone. */
    private static final int SIZE = 8;

    ArticleRequest turnedTo(int other) {
        return new ArticleRequest(about, source, window, other);
    }

    /** @param reader who turns the page, and not who listed the articles first */
    ArticleQuery query(Reader reader) {
        return new ArticleQuery(reader, source, window, page, SIZE);
    }

    /** What is asked for, in words. */
    String heading(Words words) {
        return words.text(
                "articles.heading",
                about == null ? "" : words.text("articles.about", about),
                source == null ? "" : words.text("articles.by", source),
                window.bounded() ? words.text("articles.then") : "");
    }

    String text() {
        var values = new TreeMap<String, String>();
        values.put("page", Integer.toString(page));
        put(values, "about", about);
        put(values, "source", source);
        put(values, "from", window.from());
        put(values, "to", window.to());
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Reads what {@link #text} wrote. */
    static ArticleRequest parse(String text) {
        Map<String, String> values = Arrays.stream(text.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
        return new ArticleRequest(
                values.get("about"),
                values.get("source"),
                new TimeWindow(instant(values.get("from")), instant(values.get("to"))),
                Integer.parseInt(values.getOrDefault("page", "1")));
    }

    private static void put(Map<String, String> values, String key, @Nullable Object value) {
        if (value != null) {
            values.put(key, value.toString());
        }
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
