package citewire.text;

/** A text that arrives in pieces, as {@link VisibleText#characters} shows it wherever the pieces were cut. */
public final class VisibleStream {

    private String held = "";

    /** What is seen of the next piece; half a character or line end waits for its other half. */
    public String accept(String piece) {
        String text = held + piece;
        boolean half = !text.isEmpty() && begun(text.charAt(text.length() - 1));
        held = half ? text.substring(text.length() - 1) : "";
        return VisibleText.characters(half ? text.substring(0, text.length() - 1) : text);
    }

    private static boolean begun(char last) {
        return last == '\r' || Character.isHighSurrogate(last);
    }
}
