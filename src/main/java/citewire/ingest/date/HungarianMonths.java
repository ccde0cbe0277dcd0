package citewire.ingest.date;

import java.util.List;
import java.util.regex.Pattern;

/** Months in Hungarian, which some publishers put between the numbers of an ISO date. */
final class HungarianMonths {

    private static final List<String> MONTHS = List.of(
            "január",
            "február",
            "március",
            "április",
            "május",
            "június",
            "július",
            "augusztus",
            "szeptember",
            "október",
            "november",
            "december");

    private static final Pattern NAMED = Pattern.compile("(\\d{4})-([\\p{L}]{3,12})-(.*)");

    private HungarianMonths() {}

    /** The date with a number for its month; as it is, where it names none. */
    static String numbered(String date) {
        var named = NAMED.matcher(date);
        if (!named.matches()) {
            return date;
        }
        for (int i = 0; i < MONTHS.size(); i++) {
            if (named.group(2).startsWith(MONTHS.get(i))) {
                return "%s-%02d-%s".formatted(named.group(1), i + 1, named.group(3));
            }
        }
        return date;
    }
}
