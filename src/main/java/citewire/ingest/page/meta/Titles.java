package citewire.ingest.page.meta;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** An article's title, without the site's name that stands behind it or before it. */
final class Titles {

    private static final Pattern SEAM =
            Pattern.compile("\\s+[|\\-–—·•»:/]{1,2}\\s+|\\s*[|｜ㅣ：]\\s*|-(?=\\p{IsHangul}{2,4}[|ㅣ])");
    private static final int SHORTEST = 8;
    private static final int LONGEST = 2000;

    /** A site calls itself "Taz" here and "taz.de" there. */
    private static final int SUFFIX = 6;

    /** A title, and how much the place where it stands is trusted. */
    record Said(String text, double trust) {
        static Stream<Said> of(@Nullable String text, double trust) {
            return text == null ? Stream.of() : Stream.of(new Said(text, trust));
        }
    }

    private Titles() {}

    /**
     * The title that most places agree on, the earlier one where they are even.
     *
     * @param said the titles a page gives, with how much each place is trusted
     * @param sites names of the site
     */
    static @Nullable String of(List<Said> said, List<String> sites) {
        var plain = said.stream()
                .map(one -> new Said(plain(one.text()), one.trust()))
                .filter(one -> !one.text().isEmpty() && !isSite(one.text(), sites))
                .toList();
        var votes = new LinkedHashMap<String, Double>();
        var forms = new HashMap<String, String>();
        for (var one : plain) {
            var title = cut(one.text(), plain, sites);
            votes.merge(letters(title), one.trust(), Double::sum);
            forms.putIfAbsent(letters(title), title);
        }
        return votes.entrySet().stream()
                .reduce((best, next) -> next.getValue() > best.getValue() ? next : best)
                .map(best -> forms.get(best.getKey()))
                .orElse(null);
    }

    static String plain(String title) {
        var start = title.length() > LONGEST ? title.substring(0, LONGEST) : title;
        var text = start.indexOf('&') >= 0 ? Parser.unescapeEntities(start, false) : start;
        return text.replaceAll("</?(?:em|i|b|strong|span|sup|sub|br|q)\\b[^<>]*>", "")
                .replaceAll("[\\u00ad\\u200b\\u2060\\ufeff]", "")
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }

    private static String cut(String title, List<Said> all, List<String> sites) {
        for (var other : all) {
            var shorter = other.text();
            if (shorter.length() >= SHORTEST
                    && title.startsWith(shorter)
                    && SEAM.matcher(title.substring(shorter.length())).lookingAt()) {
                return shorter;
            }
        }
        var seams = SEAM.matcher(title).results().toList();
        for (int i = 0; i < seams.size(); i++) {
            int end = i + 1 < seams.size() ? seams.get(i + 1).start() : title.length();
            if (isSite(title.substring(seams.get(i).end(), end), sites)) {
                return title.substring(0, seams.get(i).start()).strip();
            }
        }
        return !seams.isEmpty() && isSite(title.substring(0, seams.getFirst().start()), sites)
                ? title.substring(seams.getFirst().end()).strip()
                : title;
    }

    private static boolean isSite(String part, List<String> sites) {
        var name = letters(part);
        return sites.stream()
                .map(Titles::letters)
                .filter(site -> site.length() > 1)
                .anyMatch(site -> name.equals(site)
                        || (site.length() > 2 && name.startsWith(site) && name.length() <= site.length() + SUFFIX));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .replaceFirst("^(?:the|der|die|das|le|la)(?=.{4})", "");
    }
}
