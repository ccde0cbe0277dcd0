package citewire.words;

import java.text.CompactNumberFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The plural forms of a language: which of CLDR's categories a number falls into. The JDK reads CLDR's own rules. */
final class Plurals {

    static final List<String> CATEGORIES = List.of("zero", "one", "two", "few", "many", "other");

    private final CompactNumberFormat format;

    /**
     * @param rules as CLDR writes them, "one: i = 1 and v = 0"; empty for a language with one form
     * @throws IllegalArgumentException for other rules
     */
    Plurals(String rules) {
        String named = CATEGORIES.stream()
                .filter(category -> rules.contains(category + ":") || category.equals("other"))
                .map(category -> category + ":0" + category)
                .collect(Collectors.joining(" ", "{", "}"));
        this.format = new CompactNumberFormat(
                "0", DecimalFormatSymbols.getInstance(Locale.ROOT), new String[] {named}, rules);
    }

    /** One of {@link #CATEGORIES}. */
    synchronized String of(long number) {
        return format.format(number).replaceAll("[-0-9]", "");
    }
}
