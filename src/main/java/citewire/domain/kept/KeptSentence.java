package citewire.domain.kept;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a draft, its citation markers taken out, and what the check made of it.
 *
 * @param lead the white space and list mark before it
 * @param parts the sentence cut behind each group of markers; at least one
 * @param verdict "keep", "recite", "mark" or "drop"
 * @param failed the check that it failed, as its name in small letters; null where it passed them all
 * @param reason of the verdict, in words
 * @param borneOutBy the numbers of the evidence that bear it out; empty where none does
 * @param takenBack whether its whole draft was given up for quotes
 */
public record KeptSentence(
        String lead,
        List<Part> parts,
        String verdict,
        @Nullable String failed,
        String reason,
        List<Integer> borneOutBy,
        boolean takenBack) {

    public KeptSentence {
        parts = List.copyOf(parts);
        borneOutBy = List.copyOf(borneOutBy);
    }

    /** The whole sentence without markers. */
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining()).strip();
    }

    /** Whether a reader saw it in the end. */
    public boolean stood() {
        return !takenBack && !verdict.equals("drop");
    }

    public KeptSentence givenUp() {
        return new KeptSentence(lead, parts, verdict, failed, reason, borneOutBy, true);
    }

    /**
     * A stretch of a sentence and what stands cited behind it.
     *
     * @param cited as the drafter numbered the evidence
     */
    public record Part(String text, List<Integer> cited) {
        public Part {
            cited = List.copyOf(cited);
        }
    }
}
