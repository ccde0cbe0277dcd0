package citewire.ask.check;

import citewire.ask.check.rung.Check;
import org.jspecify.annotations.Nullable;

/**
 * What a passage says to a sentence.
 *
 * @param support null where it does not bear the sentence out
 * @param check the one that it failed, or that it passed last
 * @param near how many of the sentence's words the passage's likeliest sentence holds, 0 to 1
 * @param reason what is missing, or what was found
 */
record Finding(@Nullable Support support, Check check, double near, String reason) {

    /** A sentence so like the claim speaks of the same: where it does not bear the claim out, no other of the passage can. */
    static final double SAME = 0.75;

    /** Of the claim's words, those that have to be there for it to be shown, marked, where its facts hold. */
    static final double LOOSE_FLOOR = 0.42;

    static Finding found(Support support, String reason) {
        return new Finding(support, Check.NEWEST, support.share(), reason);
    }

    /** The facts are there, but too few of the other words. */
    static Finding loosely(Support support, String reason) {
        return new Finding(support, Check.WORDS, support.share(), reason);
    }

    /** As loosely, but with so few of the words that only somebody else may say that it is borne out. */
    static Finding faintly(Support support, String reason) {
        return new Finding(support, Check.WORDS, support.share(), reason);
    }

    static Finding missing(Check check, double near, String reason) {
        return new Finding(null, check, near, reason);
    }

    boolean firm() {
        return support != null && check != Check.WORDS;
    }

    boolean loose() {
        return support != null && check == Check.WORDS && near >= LOOSE_FLOOR;
    }

    boolean faint() {
        return support != null && check == Check.WORDS && near < LOOSE_FLOOR;
    }

    double share() {
        return support == null ? 0 : support.share();
    }

    /** Whether it is a report of the same with another figure. */
    boolean tellsAnotherFigure() {
        return support == null && near >= SAME && (check == Check.FIGURES || check == Check.PLACES);
    }

    /** Whether it tells the claim otherwise, rather than nothing of it. */
    boolean contradicts() {
        return switch (check) {
            case FIGURES, DATES, QUOTATIONS, NAMES -> support == null && near >= SAME;
            case DENIAL, PLACES, ORDER, SPEAKER -> support == null;
            case FORMAT, EVENT, WORDS, NEWEST, ADDITIONS -> false;
        };
    }
}
