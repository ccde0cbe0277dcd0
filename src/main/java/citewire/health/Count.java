package citewire.health;

import java.util.Locale;

/** A number with its noun. */
final class Count {

    private Count() {}

    /** "1 article", "1,284 articles". */
    static String of(long number, String noun) {
        return String.format(Locale.ENGLISH, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
