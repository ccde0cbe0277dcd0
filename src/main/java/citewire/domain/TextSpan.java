package citewire.domain;

/** A stretch of a text, in UTF-16 units: {@code start} is the first, {@code end} the one after the last. */
public record TextSpan(int start, int end) {

    public TextSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    public String of(String text) {
        return text.substring(start, end);
    }
}
