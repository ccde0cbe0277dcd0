package citewire.ask.question.time;

/**
 * A word or figure of a question.
 *
 * @param text in lower case, without a closing 's
 * @param start where it begins in the question
 * @param end behind its last letter, a closing 's included
 * @param capital whether it was written with a capital that a sentence's beginning does not explain
 * @param possessive whether it ended in 's
 * @param before what parts it from the word before
 * @param quoted whether it stands between quotation marks
 */
record Word(String text, int start, int end, boolean capital, boolean possessive, Before before, boolean quoted) {

    /** What stands between two words. */
    enum Before {
        SPACE,
        COMMA,
        DASH,
        STOP
    }

    String withPossessive() {
        return possessive ? text + "'s" : text;
    }

    /** A whole number of at most four digits, or -1. */
    int number() {
        if (text.isEmpty() || text.length() > 4) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
