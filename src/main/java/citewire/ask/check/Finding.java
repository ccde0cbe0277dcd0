package citewire.ask.check;

import org.jspecify.annotations.Nullable;

/**
 * What a passage says to a sentence.
 *
 * @param support null where it does not bear the sentence out
 * @param loose whether the facts are there but too few of the other words
 * @param reason what is missing, or what was found
 */
record Finding(@Nullable Support support, boolean loose, String reason) {

    static Finding found(Support support, String reason) {
        return new Finding(support, false, reason);
    }

    static Finding loosely(Support support, String reason) {
        return new Finding(support, true, reason);
    }

    static Finding missing(String reason) {
        return new Finding(null, false, reason);
    }

    boolean firm() {
        return support != null && !loose;
    }

    double share() {
        return support == null ? 0 : support.share();
    }
}
