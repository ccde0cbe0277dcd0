package citewire.eval.trial.fact;

import citewire.domain.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds weekdays, months, days, years and what is told from the day of the report. */
final class DateFacts {

    private static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December";

    private static final Pattern WEEKDAY = Pattern.compile("\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b");

    private static final Pattern MONTH = Pattern.compile("(?<=\\b(?:in|since|until|from|last|next|by|early|late|to|and"
            + "|mid|of|this|during|\\d{1,2}) )(?:" + MONTHS + ")\\b|\\b(?:" + MONTHS + ")(?= \\d)");

    private static final Pattern DAY = Pattern.compile(
            "(?<=\\b(?:" + MONTHS + ") )(\\d{1,2})(?![\\d:])" + "|(?<![\\d.,:-])(\\d{1,2})(?= (?:" + MONTHS + ")\\b)");

    private static final Pattern YEAR =
            Pattern.compile("(?<![\\p{L}\\p{N}$£€.,/-])(?:19|20)\\d\\d(?![\\p{L}\\p{N}/%-]|[.,]\\d"
                    + "| (?:people|votes|jobs|workers|troops|men|women|pages|points|miles|homes|staff))");

    private static final Pattern RELATIVE = Pattern.compile("\\b(?i:(?:last|this|next) (?:week|month|year|season|night"
            + "|summer|winter|spring|weekend|quarter|century)|yesterday|tomorrow)\\b(?!['’])");

    private DateFacts() {}

    static List<Fact> in(String text) {
        var found = new ArrayList<Fact>();
        add(Sort.WEEKDAY, WEEKDAY, text, found);
        add(Sort.MONTH, MONTH, text, found);
        add(Sort.DAY, DAY, text, found);
        add(Sort.YEAR, YEAR, text, found);
        add(Sort.RELATIVE, RELATIVE, text, found);
        return found;
    }

    private static void add(Sort sort, Pattern pattern, String text, List<Fact> found) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            var span = new TextSpan(matcher.start(), matcher.end());
            found.add(new Fact(sort, span, span.of(text), span.of(text).toLowerCase(Locale.ROOT)));
        }
    }
}
