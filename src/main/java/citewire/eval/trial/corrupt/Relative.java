package citewire.eval.trial.corrupt;

import citewire.eval.trial.fact.Fact;
import citewire.eval.trial.fact.Sort;

/** "Last week" for "this week": weeks stay weeks, since a day of this week is also one of this month. */
final class Relative {

    private Relative() {}

    /** {@code other} with what {@code fact} counts in; any other sort as it is. */
    static Fact sort(Fact fact, Fact other) {
        if (fact.sort() != Sort.RELATIVE
                || !fact.text().contains(" ")
                || !other.text().contains(" ")) {
            return other;
        }
        String unit = fact.text().substring(fact.text().indexOf(' '));
        String text = other.text().substring(0, other.text().indexOf(' ')) + unit;
        String cased = Character.isUpperCase(fact.text().charAt(0))
                ? Character.toUpperCase(text.charAt(0)) + text.substring(1)
                : Character.toLowerCase(text.charAt(0)) + text.substring(1);
        return new Fact(Sort.RELATIVE, other.span(), cased, cased.toLowerCase(java.util.Locale.ROOT));
    }
}
