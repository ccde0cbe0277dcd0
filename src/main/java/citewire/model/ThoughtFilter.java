package citewire.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a model's text what it thinks before it speaks: {@code <think>…</think>} and its like, wherever the
 * pieces are cut. Some chat templates open the thinking themselves, so that the text holds its end alone; then all that
 * came before was thought. Reads each character once.
 */
public final class ThoughtFilter {

    private record Tags(String open, String close) {}

    /** Of DeepSeek, Qwen and most others; prompted Claude; Gemma; various; Magistral; Kimi. */
    private static final List<Tags> TAGS = List.of(
            new Tags("<think>", "</think>"),
            new Tags("<thinking>", "</thinking>"),
            new Tags("<thought>", "</thought>"),
            new Tags("<reasoning>", "</reasoning>"),
            new Tags("[think]", "[/think]"),
            new Tags("◁think▷", "◁/think▷"));

    private final StringBuilder seen = new StringBuilder();
    /** What may be the beginning of a tag. */
    private final StringBuilder held = new StringBuilder();

    private @Nullable Tags within;
    private boolean anew;

    /**
     * What a piece adds.
     *
     * @param text without thoughts; may be empty
     * @param anew whether everything before this was thought
     */
    public record Seen(String text, boolean anew) {}

    /** A whole text without what was thought in it. */
    public static String visible(String text) {
        var filter = new ThoughtFilter();
        return filter.accept(text).text() + filter.finish();
    }

    /** Takes the next piece in. */
    public Seen accept(String piece) {
        piece.chars().forEach(c -> step((char) c));
        var result = new Seen(seen.toString(), anew);
        seen.setLength(0);
        anew = false;
        return result;
    }

    /** The text has ended; returns what was still held back. */
    public String finish() {
        String rest = within == null ? held.toString() : "";
        held.setLength(0);
        return rest;
    }

    private void step(char c) {
        held.append(c);
        while (!held.isEmpty() && !mayBecomeTag()) {
            if (within == null) {
                seen.append(held.charAt(0));
            }
            held.deleteCharAt(0);
        }
        complete().ifPresent(this::passed);
    }

    /** Within a thought only its own end counts. */
    private boolean mayBecomeTag() {
        String begun = held.toString().toLowerCase(Locale.ROOT);
        Tags open = within;
        return open != null
                ? open.close().startsWith(begun)
                : TAGS.stream()
                        .anyMatch(tags ->
                                tags.open().startsWith(begun) || tags.close().startsWith(begun));
    }

    private Optional<Tags> complete() {
        String tag = held.toString().toLowerCase(Locale.ROOT);
        return TAGS.stream()
                .filter(tags -> tag.equals(tags.open()) || tag.equals(tags.close()))
                .findFirst();
    }

    private void passed(Tags tags) {
        boolean opens = tags.open().contentEquals(held.toString().toLowerCase(Locale.ROOT));
        held.setLength(0);
        if (opens) {
            within = tags;
        } else if (within == null) {
            seen.setLength(0);
            anew = true;
        } else {
            within = null;
        }
    }
}
