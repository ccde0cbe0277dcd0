package citewire.ask.draft.prompt;

import citewire.domain.Passage;
import java.util.BitSet;

/**
 * A passage as a model is shown it.
 *
 * @param story the letter of its story: the same for parts of one article and for copies of one report
 * @param text the passage's, or as much of it as there is room for
 */
public record Shown(Passage passage, String story, String text) {

    /** Stands where sentences were left out. No square brackets, which would be read as a citation. */
    static final String GAP = "(…)";

    /** The whole passage. */
    public Shown(Passage passage, String story) {
        this(passage, story, passage.text());
    }

    /** The same with these sentences alone, and a mark wherever some were left out. */
    Shown only(BitSet sentences) {
        var text = new StringBuilder();
        int end = 0;
        for (int i = sentences.nextSetBit(0); i >= 0; i = sentences.nextSetBit(i + 1)) {
            boolean gap = i > 0 && !sentences.get(i - 1);
            text.append(gap ? (text.isEmpty() ? GAP + " " : " " + GAP + " ") : between(end, i))
                    .append(passage.sentence(i));
            end = passage.sentences().get(i).end();
        }
        boolean gap = sentences.length() < passage.sentences().size();
        return new Shown(passage, story, text.append(gap ? " " + GAP : "").toString());
    }

    /** What parts a sentence from the one before it, a blank or an empty line. */
    private String between(int end, int sentence) {
        return sentence == 0
                ? ""
                : passage.text()
                        .substring(end, passage.sentences().get(sentence).start());
    }
}
