package citewire.ask.check;

import citewire.domain.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A weekday, a month or a day told from today.
 *
 * @param value lower-cased and in full: "july" for "Jul"
 * @param span where it stands
 */
record CalendarWord(String value, TextSpan span) {

    private static final Pattern WORD =
            Pattern.compile("\\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|June|July"
                    + "|August|September|October|November|December"
                    + "|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?=\\.? \\d)|(?<=\\d )(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
                    + "|(?i:yesterday|tomorrow|today))\\b"
                    // May is a month beside a number or behind a word that dates
                    + "|\\bMay\\b(?= \\d)|(?<=\\d |\\b(?:in|of|by|last|next|this|since|until|late|early) )May\\b");

    private static final Map<String, String> MONTHS = Map.ofEntries(
            Map.entry("jan", "january"),
            Map.entry("feb", "february"),
            Map.entry("mar", "march"),
            Map.entry("apr", "april"),
            Map.entry("jun", "june"),
            Map.entry("jul", "july"),
            Map.entry("aug", "august"),
            Map.entry("sep", "september"),
            Map.entry("sept", "september"),
            Map.entry("oct", "october"),
            Map.entry("nov", "november"),
            Map.entry("dec", "december"));

    static List<CalendarWord> in(String text) {
        var found = new ArrayList<CalendarWord>();
        var words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group().toLowerCase(Locale.ROOT);
            String full =
                    MONTHS.getOrDefault(word, word.endsWith("days") ? word.substring(0, word.length() - 1) : word);
            found.add(new CalendarWord(full, new TextSpan(words.start(), words.end())));
        }
        return found;
    }
}
