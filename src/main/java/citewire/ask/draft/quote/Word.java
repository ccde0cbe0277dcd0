package citewire.ask.draft.quote;

/**
 * A word of a question or a sentence.
 *
 * @param value what it is compared by: the index's term, with number words as digits and irregular forms made regular
 * @param raw as it was written
 * @param place its place among the words that are not stop words
 * @param opening whether it opens a sentence, where a capital says nothing
 */
record Word(String value, String raw, int place, int start, boolean opening) {

    int end() {
        return start + raw.length();
    }

    boolean capital() {
        return Character.isUpperCase(raw.charAt(0));
    }

    boolean number() {
        return Character.isDigit(value.charAt(0));
    }

    /**
     * Whether both mean the same root though the stemmer kept them apart, as in Russia and Russian, deny and denial.
     */
    boolean kin(Word other) {
        return !number() && !other.number() && kin(value, other.value);
    }

    static boolean kin(String one, String two) {
        int shorter = Math.min(one.length(), two.length());
        int longer = Math.max(one.length(), two.length());
        int common = 0;
        while (common < shorter && one.charAt(common) == two.charAt(common)) {
            common++;
        }
        boolean within = common == shorter && common >= 5 && longer - common <= 5;
        return within || (common >= 4 && longer - common <= 2);
    }
}
