package citewire.ask.check;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A finished sentence of a draft, its citation markers taken out.
 *
 * @param lead the white space and list mark before it; empty for the first of a draft
 * @param parts the sentence cut behind each group of markers; at least one
 */
public record DraftSentence(String lead, List<Part> parts) {

    public DraftSentence {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a sentence has at least one part");
        }
    }

    /** The whole sentence without markers. */
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining()).strip();
    }

    /** The numbers it cites, each once, in order of first use. */
    public List<Integer> cited() {
        return parts.stream().flatMap(part -> part.cited().stream()).distinct().toList();
    }

    /**
     * A stretch of a sentence and what stands cited behind it.
     *
     * @param cited as the drafter numbered the evidence; empty where nothing is cited
     */
    public record Part(String text, List<Integer> cited) {
        public Part {
            cited = List.copyOf(cited);
        }
    }
}
