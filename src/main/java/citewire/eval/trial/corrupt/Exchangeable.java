package citewire.eval.trial.corrupt;

import citewire.eval.trial.fact.Fact;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells whether a sentence gets false, and stays a sentence, when one fact takes another's place. */
final class Exchangeable {

    /** Nearer ones may both be right: one of them is rounded. */
    private static final double APART = 0.15;

    private static final double FAR_APART = 0.35;

    private static final Pattern AT_LEAST = Pattern.compile(
            "(?i)(?:more than|over|at least|above|exceed(?:s|ed|ing)?|no fewer than|no less than|beyond) [$£€]?$");
    private static final Pattern AT_MOST = Pattern.compile(
            "(?i)(?:less than|under|fewer than|below|at most|up to|as many as|as much as|almost|nearly|within) [$£€]?$");
    private static final Pattern ABOUT =
            Pattern.compile("(?i)(?:about|around|some|approximately|roughly|an estimated|estimated) [$£€]?$");

    private Exchangeable() {}

    /** @param facts those of {@code text}, among them {@code fact} */
    static boolean are(Fact fact, Fact other, String text, List<Fact> facts) {
        boolean there = facts.stream()
                .anyMatch(one -> one.sort() == other.sort() && one.key().equals(other.key()));
        return !there
                && switch (fact.sort()) {
                    case MONEY, PERCENTAGE, COUNT, AGE -> numbers(fact, other, text);
                    case UNIT -> family(fact).equals(family(other));
                    case WEEKDAY, MONTH, YEAR -> true;
                    case DAY -> !fact.key().equals(other.key());
                    case RELATIVE -> relative(fact, other);
                    case PERSON -> words(fact) == words(other) && strangers(fact, other, text);
                    case ORGANISATION, CITY, STATE, COUNTRY -> strangers(fact, other, text);
                };
    }

    private static boolean numbers(Fact fact, Fact other, String text) {
        double one = Double.parseDouble(fact.key());
        double two = Double.parseDouble(other.key());
        String before = text.substring(0, fact.span().start());
        double apart = Math.abs(one - two) / Math.max(one, two);
        boolean directed = (!AT_LEAST.matcher(before).find() || two > one)
                && (!AT_MOST.matcher(before).find() || two < one);
        return directed
                && apart >= (ABOUT.matcher(before).find() ? FAR_APART : APART)
                && written(fact) == written(other);
    }

    /** Whether what is counted is at least so much: a lower number is then not false. */
    static boolean atLeast(String before) {
        return AT_LEAST.matcher(before).find();
    }

    /** "five" for "three", not "1,200" for "three". */
    private static boolean written(Fact fact) {
        return Character.isDigit(fact.text().charAt(0));
    }

    private static String family(Fact unit) {
        return unit.key().substring(0, unit.key().indexOf(':'));
    }

    private static boolean relative(Fact fact, Fact other) {
        return !fact.key().equals(other.key())
                && fact.text().contains(" ") == other.text().contains(" ")
                && !other.key().matches("(?:this|next) (?:night|century)");
    }

    private static int words(Fact name) {
        return Math.min(2, name.text().split(" ", -1).length);
    }

    /** No word in common, neither the other's initials, and the sentence does not speak of the other as well. */
    private static boolean strangers(Fact fact, Fact other, String text) {
        var words = tokens(other.text());
        var own = tokens(text);
        return words.stream().noneMatch(word -> own.stream().anyMatch(each -> alike(word, each)))
                && !initials(fact.text()).endsWith(other.text().toLowerCase(Locale.ROOT))
                && !initials(other.text()).endsWith(fact.text().toLowerCase(Locale.ROOT));
    }

    /** "Chadha" and "Chada", "German" and "Germany": two spellings or forms of one. */
    private static boolean alike(String one, String other) {
        int start = Math.min(4, Math.min(one.length(), other.length()));
        return one.equals(other) || (start == 4 && one.regionMatches(0, other, 0, start));
    }

    private static Set<String> tokens(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() > 1 && !word.equals("of") && !word.equals("the"))
                .collect(Collectors.toSet());
    }

    private static String initials(String name) {
        return Arrays.stream(name.split(" ", -1))
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                .map(word -> word.substring(0, 1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    static boolean strangers(Fact fact, Fact other) {
        return strangers(fact, other, fact.text());
    }

    /** Whether a sentence speaks of somebody, by part of the name at least. */
    static boolean mentioned(Fact name, String text) {
        return !strangers(name, name, text);
    }
}
