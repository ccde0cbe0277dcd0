package citewire.ask.check.rung;

import citewire.ask.check.read.ReadPassage;
import citewire.ask.check.read.ReadSentence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A claim beside the sentences it is drawn from.
 *
 * @param places of the sentence that should bear the claim out, then of neighbours that the claim draws on; -1 is the
 *     headline
 */
public record Comparison(ReadSentence claim, ReadPassage passage, List<Integer> places) {

    public Comparison {
        places = List.copyOf(places);
    }

    /** The sentences that should bear the claim out, the likeliest first. */
    public List<ReadSentence> read() {
        return places.stream().map(this::sentence).toList();
    }

    /** The terms that bear the claim out: of what is read, the headline, and the sentence a resolved pronoun points to. */
    public Set<String> terms() {
        var terms = new HashSet<>(passage.headline().terms());
        read().forEach(sentence -> terms.addAll(sentence.terms()));
        ReadSentence before = before(1);
        if (before != null && References.resolved(anchor(), claim)) {
            terms.addAll(before.terms());
        }
        return terms;
    }

    ReadSentence anchor() {
        return sentence(places.getFirst());
    }

    /** The sentence so many before the likeliest; null where there is none. */
    @Nullable ReadSentence before(int distance) {
        int place = places.getFirst() - distance;
        return places.getFirst() < 0 || place < 0 ? null : sentence(place);
    }

    /** The sentence behind the likeliest. */
    @Nullable ReadSentence behind() {
        int place = places.getFirst() + 1;
        return place == 0 || place >= passage.sentences().size() ? null : sentence(place);
    }

    /** Of all sentences that are read. */
    <T> Stream<T> all(Function<ReadSentence, List<T>> part) {
        return read().stream().flatMap(sentence -> part.apply(sentence).stream());
    }

    private ReadSentence sentence(int place) {
        return place < 0 ? passage.headline() : passage.sentences().get(place);
    }
}
