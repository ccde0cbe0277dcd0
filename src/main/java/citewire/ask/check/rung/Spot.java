package citewire.ask.check.rung;

import citewire.ask.check.read.ReadSentence;
import citewire.domain.TextSpan;
import java.util.List;

/** Where something stands in a sentence. */
record Spot(ReadSentence sentence, List<Integer> places) {

    static Spot of(ReadSentence sentence, TextSpan span) {
        return new Spot(sentence, sentence.places(span));
    }

    static Spot of(ReadSentence sentence, int place) {
        return new Spot(sentence, List.of(place));
    }

    Surrounding surrounding() {
        return Surrounding.of(sentence, places);
    }

    /** How like the likeliest of {@code spots} this stands. */
    double likeness(List<Spot> spots) {
        return places.isEmpty() ? 0 : best(surrounding(), spots);
    }

    private static double best(Surrounding here, List<Spot> spots) {
        return spots.stream()
                .filter(spot -> !spot.places().isEmpty())
                .mapToDouble(spot -> here.likeness(spot.surrounding()))
                .max()
                .orElse(0);
    }
}
