package citewire.ingest.page.meta;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** How much is trusted what a window or a search engine shows: with the address alone it outweighs nothing. */
    static final double IN_HEAD = 0.5;

    /** A title, and how much the place where it stands is trusted. */
    record Said(String text, double trust) {
        static Stream<Said> of(@Nullable String text, double trust) {
            return text == null ? Stream.of() : Stream.of(new Said(text, trust));
        }
    }

    private Titles() {}

    /**
     * The title that most places agree on, the earlier one where they are even. Where a place gives a title that the
     * page's address spells, only such titles count: the address is made from what the article is filed under, and the
     * other places repeat one another.
     *
     * @param said the titles a page gives, with how much each place is trusted
     * @param sites names of the site
     * @param slug what the page's address spells
     */
    static @Nullable String of(List<Said> said, List<String> sites, Slug slug) {
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
        return spelled(votes, forms, slug).entrySet().stream()
                .reduce((best, next) -> next.getValue() > best.getValue() ? next : best)
                .map(best -> forms.get(best.getKey()))
                .orElse(null);
    }

    /** Those that the address spells most of; all of them where it spells none. */
    private static Map<String, Double> spelled(Map<String, Double> votes, Map<String, String> forms, Slug slug) {
        var lengths = new HashMap<String, Integer>();
        forms.forEach(
                (key, title) -> lengths.put(key, votes.getOrDefault(key, 0.0) > IN_HEAD ? slug.spells(title) : 0));
        int most = lengths.values().stream().max(Integer::compare).orElse(0);
        var spelled = new LinkedHashMap<>(votes);
        spelled.keySet().removeIf(key -> lengths.getOrDefault(key, 0) < most);
        return spelled;
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
        if (!seams.isEmpty() && isSite(title.substring(0, seams.getFirst().start()), sites)) {
            return title.substring(seams.getFirst().end()).strip();
        }
        return withoutKicker(title, all);
    }

    private static String withoutKicker(String title, List<Said> all) {
        var others = all.stream()
                .flatMap(other -> Kicker.of(other.text()))
                .distinct()
                .toList();
        return Kicker.of(title)
                .filter(kicker -> others.stream().anyMatch(kicker::isExchangedBy))
                .map(Kicker::title)
                .findFirst()
                .orElse(title);
    }

    private static boolean isSite(String part, List<String> sites) {
        var name = letters(part);
        return sites.stream()
                .map(Titles::letters)
                .filter(site -> site.length() > 1)
                .anyMatch(site -> name.equals(site)
                        || (site.length() > 2 && name.startsWith(site) && name.length() <= site.length() + SUFFIX));
    }

    static String letters(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .replaceFirst("^(?:the|der|die|das|le|la)(?=.{4})", "");
    }
}
