package citewire.frontend.terminal.text;

import java.io.PrintStream;
import java.util.function.UnaryOperator;

/** What is written on: a stream of a width and a palette. Text is wrapped before it is coloured. */
public final class Page {

    /** Longer lines are hard to read, however wide the terminal. */
    private static final int READABLE = 100;

    /** Keeps the parts of a date on one line; a plain blank when written. */
    static final char GLUE = '\u00a0';

    private final PrintStream out;
    private final Palette palette;
    private final int width;

    public Page(PrintStream out, Palette palette, int width) {
        this.out = out;
        this.palette = palette;
        this.width = Math.min(width, READABLE);
    }

    public Palette palette() {
        return palette;
    }

    int width() {
        return width;
    }

    /** Writes what is ours to write, exactly as given, without a line break. */
    public void raw(String text) {
        out.print(text);
        out.flush();
    }

    public void blank() {
        raw("\n");
    }

    public void text(String text) {
        text("", text, UnaryOperator.identity());
    }

    public void faint(String text) {
        text("", text, palette::faint);
    }

    public void text(String indent, String text, UnaryOperator<String> style) {
        hanging(indent, indent, text, style);
    }

    /** Writes a wrapped text whose first line begins with {@code first} and the others with {@code indent}. */
    public void hanging(String first, String indent, String text, UnaryOperator<String> style) {
        String margin = first;
        for (String line : Wrapping.lines(text, width - Wrapping.columns(indent))) {
            String glued = (margin + style.apply(line)).stripTrailing();
            raw(glued.replace(GLUE, ' ') + "\n");
            margin = indent;
        }
    }
}
