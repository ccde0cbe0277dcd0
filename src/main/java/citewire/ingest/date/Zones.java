package citewire.ingest.date;

import static java.util.Map.entry;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Offsets from UTC as they are written. */
final class Zones {

    private static final Pattern OFFSET =
            Pattern.compile("(?:gmt|utc)?([+-])(\\d{1,2}):?(\\d{2})?", Pattern.CASE_INSENSITIVE);

    /** Names that mean one offset wherever they are written in a feed; those of North America are RFC 822's. */
    private static final Map<String, Integer> HOURS = Map.ofEntries(
            entry("adt", -3),
            entry("ast", -4),
            entry("at", -4),
            entry("edt", -4),
            entry("est", -5),
            entry("et", -5),
            entry("cdt", -5),
            entry("cst", -6),
            entry("ct", -6),
            entry("mdt", -6),
            entry("mst", -7),
            entry("mt", -7),
            entry("pdt", -7),
            entry("pst", -8),
            entry("pt", -8),
            entry("a", -1),
            entry("n", 1),
            entry("m", -12),
            entry("y", 12),
            entry("bst", 1),
            entry("met", 1),
            entry("mest", 2),
            entry("cet", 1),
            entry("cest", 2),
            entry("eet", 2),
            entry("eest", 3),
            entry("msk", 3),
            entry("jst", 9),
            entry("kst", 9));

    private Zones() {}

    /** UTC for a name that is not known, as for one that is missing. */
    static ZoneOffset of(String given) {
        String zone = given.toLowerCase(Locale.ROOT).replaceFirst("^etc/", "");
        var offset = OFFSET.matcher(zone);
        if (!offset.matches()) {
            return ZoneOffset.ofHours(HOURS.getOrDefault(zone, 0));
        }
        int minutes = Integer.parseInt(offset.group(2)) * 60
                + (offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3)));
        return ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -minutes : minutes) * 60);
    }

    /** True for the names of UTC, which no publisher means another zone by. */
    static boolean utc(String name) {
        return name.toLowerCase(Locale.ROOT).matches("(?:etc/)?(?:utc?|gmt)|z");
    }

    static boolean offset(String token) {
        return OFFSET.matcher(token).matches();
    }
}
