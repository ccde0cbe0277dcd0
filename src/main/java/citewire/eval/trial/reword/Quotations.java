package citewire.eval.trial.reword;

/** What is quoted stays as it was said: a quotation in other words is none. */
final class Quotations {

    private Quotations() {}

    /** Whether a place of a text is within quotation marks. */
    static boolean open(String text, int place) {
        long marks = text.chars()
                .limit(place)
                .filter(c -> c == '"' || c == '“' || c == '”')
                .count();
        return marks % 2 == 1;
    }
}
