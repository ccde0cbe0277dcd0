package citewire.ingest.page.meta;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** An article's title, without the site's name that stands behind it or before it. */
final class Titles {

    private static final Pattern SEAM = Pattern.compile("\\s+[|\\-–—·•»:/]{1,2}\\s+|\\s*\\|\\s*");
    private static final int SHORTEST = 8;

    private Titles() {}

    /**
     * @param said the titles the page gives, the most trusted first
     * @param headings the text of its {@code h1}
     * @param sites names of the site
     */
    static @Nullable String of(List<String> said, List<String> headings, List<String> sites) {
        return Stream.concat(said.stream(), headings.stream())
                .map(Titles::plain)
                .filter(title -> !title.isEmpty() && !isSite(title, sites))
                .findFirst()
                .map(title -> cut(title, headings.stream().map(Titles::plain).toList(), sites))
                .orElse(null);
    }

    static String plain(String title) {
        var text = title.indexOf('&') >= 0 ? Parser.unescapeEntities(title, false) : title;
        return text.replaceAll("</?(?:em|i|b|strong|span|sup|sub|br|q)\\b[^<>]*>", "")
                .replaceAll("[\\u00ad\\u200b\\ufeff]", "")
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }

    private static String cut(String title, List<String> headings, List<String> sites) {
        for (var heading : headings) {
            if (heading.length() >= SHORTEST
                    && title.length() > heading.length()
                    && title.startsWith(heading)
                    && SEAM.matcher(title.substring(heading.length())).lookingAt()) {
                return heading;
            }
        }
        var seams = SEAM.matcher(title).results().toList();
        for (int i = seams.size() - 1; i >= 0; i--) {
            if (isSite(title.substring(seams.get(i).end()), sites)) {
                return cut(title.substring(0, seams.get(i).start()).strip(), headings, sites);
            }
        }
        if (!seams.isEmpty() && isSite(title.substring(0, seams.getFirst().start()), sites)) {
            return title.substring(seams.getFirst().end()).strip();
        }
        return title;
    }

    private static boolean isSite(String part, List<String> sites) {
        var name = letters(part);
        return sites.stream()
                .map(Titles::letters)
                .filter(site -> site.length() > 1)
                .anyMatch(site -> name.equals(site)
                        || (name.length() > 2
                                && site.length() <= 25
                                && (name.startsWith(site) && name.length() <= site.length() + 6)));
    }

    private static String letters(String text) {
        return Objects.requireNonNullElse(text, "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .replaceFirst("^(?:the|der|die|das|le|la)(?=.{4})", "");
    }
}
