package citewire.ask.check;

import citewire.ask.check.read.Name;
import citewire.ask.check.read.ReadPassage;
import citewire.ask.check.read.ReadSentence;
import citewire.ask.check.rung.EventRung;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what else of a passage a claim is drawn from, beyond neighbouring sentences: a sentence that holds what they
 * lack and speaks of nobody whom the claim does not name. A claim that joins events ("after", "because") is not put
 * together so: that they hang together is told nowhere.
 */
final class Apart {

    /** The sentence has to hold this many of the claim's words that the others lack. */
    private static final int DRAWN_ON = 2;

    private static final int MOST_SENTENCES = 3;

    private Apart() {}

    /** The window with the one more sentence that holds most of what it lacks; null where there is none. */
    static @Nullable List<Integer> widened(ReadSentence claim, ReadPassage passage, List<Integer> window) {
        if (window.size() >= MOST_SENTENCES || EventRung.joins(claim)) {
            return null;
        }
        var held = new HashSet<>(passage.headline().terms());
        window.forEach(place -> held.addAll(
                place < 0 ? Set.of() : passage.sentences().get(place).terms()));
        int best = -1;
        int most = DRAWN_ON - 1;
        for (int i = 0; i < passage.sentences().size(); i++) {
            var sentence = passage.sentences().get(i);
            int added = window.contains(i) ? 0 : added(claim, sentence, held);
            if (added > most && ofTheSame(claim, sentence)) {
                best = i;
                most = added;
            }
        }
        if (best < 0) {
            return null;
        }
        var wider = new ArrayList<>(window);
        wider.add(best);
        return List.copyOf(wider);
    }

    private static int added(ReadSentence claim, ReadSentence sentence, Set<String> held) {
        var added = new HashSet<>(claim.plainIn(sentence.terms()));
        added.removeAll(held);
        return added.size();
    }

    /** Everybody who is named in it is named in the claim as well. */
    private static boolean ofTheSame(ReadSentence claim, ReadSentence sentence) {
        return sentence.names().stream().allMatch(name -> named(claim, name));
    }

    private static boolean named(ReadSentence claim, Name name) {
        return name.parts().stream()
                .anyMatch(part -> claim.vocabulary().stream().anyMatch(word -> Name.same(word, part)));
    }
}
