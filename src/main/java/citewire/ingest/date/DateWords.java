package citewire.ingest.date;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of dates in the languages of feeds and pages. */
final class DateWords {

    private static final int ABBREVIATED = 3;

    /**
     * For each month the first letters of its names without accents, in English, German, French, Spanish, Portuguese,
     * Italian, Scandinavian languages, Polish, Finnish, Russian and Greek. Four letters count before three.
     */
    private static final List<String> MONTHS = List.of(
            "jan ene gen sty tamm янв ιαν",
            "feb fev lut helm фев φεβ",
            "mar maal мар μαρ",
            "apr avr abr kwi huht апр απρ",
            "may mai maj mag mei touk маи мая μαι",
            "jun juin giu cze kesa июн ιουν ιον",
            "jul juil lug lip hein июл ιουλ ιολ",
            "aug aou ago sie elok авг αυγ",
            "sep set wrz syys сен σεπ",
            "oct okt ott out paz loka окт οκτ",
            "nov lis marr ноя νοε",
            "dec dez dic des gru joul дек δεκ");

    private static final Map<String, Integer> BY_START = byStart();

    private static final Set<String> WEEKDAYS = Set.of(
            "mon", "tue", "wed", "thu", "fri", "sat", "sun", "die", "mit", "don", "fre", "sam", "son", "lun", "mar",
            "mer", "jeu", "ven", "dim", "mie", "jue", "vie", "sab", "dom", "gio", "κυρ", "δευ", "τρι", "τετ", "πεμ",
            "παρ", "σαβ");

    private DateWords() {}

    private static Map<String, Integer> byStart() {
        var starts = new HashMap<String, Integer>();
        for (int i = 0; i < MONTHS.size(); i++) {
            for (String start : MONTHS.get(i).split(" ", -1)) {
                starts.put(start, i + 1);
            }
        }
        return starts;
    }

    /** The number of the month that the word names, null where it names none. */
    static @Nullable Integer month(String word) {
        String plain = plain(word);
        Integer four = plain.length() > ABBREVIATED ? BY_START.get(plain.substring(0, ABBREVIATED + 1)) : null;
        return four == null && plain.length() >= ABBREVIATED ? BY_START.get(plain.substring(0, ABBREVIATED)) : four;
    }

    static boolean weekday(String word) {
        String plain = plain(word);
        return plain.length() == 2
                ? WEEKDAYS.stream().anyMatch(day -> day.startsWith(plain))
                : WEEKDAYS.stream().anyMatch(plain::startsWith);
    }

    private static String plain(String word) {
        String marked = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return marked.replaceAll("\\p{M}|\\.", "").replace("ώ", "ω").replace("μαω", "μαρ");
    }
}
