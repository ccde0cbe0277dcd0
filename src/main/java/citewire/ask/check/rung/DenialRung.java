package citewire.ask.check.rung;

import citewire.ask.check.read.ReadSentence;
import citewire.ask.check.read.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The claim denies what its source denies and says what it says; no word was exchanged for its opposite. */
final class DenialRung implements Rung {

    /** Surroundings that are less alike tell of something else. */
    private static final double ALIKE = 0.4;

    @Override
    public @Nullable String objection(Comparison compared) {
        String denied = denied(compared);
        return denied != null ? denied : opposed(compared);
    }

    private static @Nullable String denied(Comparison compared) {
        ReadSentence claim = compared.claim();
        for (int cue : Denial.cues(claim)) {
            int head = Denial.head(claim, cue);
            if (head >= 0 ? invented(compared, cue, head) : added(compared, cue)) {
                return "it denies what the passage says: "
                        + claim.tokens().get(Math.max(head, cue - 1)).word();
            }
        }
        for (ReadSentence said : compared.read()) {
            for (int cue : Denial.plainCues(said)) {
                int head = Denial.head(said, cue);
                if (head >= 0 ? lost(compared, said, head) : leftOut(claim, said, cue)) {
                    return "the passage denies it: "
                            + said.tokens().get(Math.max(head, cue - 1)).word();
                }
            }
        }
        return null;
    }

    /** The claim denies this word, the source has it undenied, or denies nothing at all that the claim leaves undenied. */
    private static boolean invented(Comparison compared, int cue, int head) {
        boolean denies = Denial.isDenied(compared.claim(), head);
        var same = new ArrayList<Spot>();
        var other = new ArrayList<Spot>();
        for (ReadSentence sentence : compared.read()) {
            same.addAll(Denial.spots(compared.claim().tokens().get(head), sentence, denies));
            other.addAll(Denial.spots(compared.claim().tokens().get(head), sentence, !denies));
        }
        if (same.isEmpty() && other.isEmpty()) {
            return denies && compared.read().stream().noneMatch(said -> Denial.more(said, compared.claim(), cue));
        }
        var here = Spot.of(compared.claim(), head);
        return same.isEmpty() || here.likeness(other) > here.likeness(same) + ALIKE;
    }

    /** "Where the potatoes were not", and the source has them there. */
    private static boolean added(Comparison compared, int cue) {
        var pair = Denial.before(compared.claim(), cue);
        return pair != null
                && compared.read().stream().anyMatch(said -> Denial.holds(said, pair, false))
                && compared.read().stream().noneMatch(said -> Denial.holds(said, pair, true));
    }

    /** "For those who cannot", and the claim has those who can. */
    private static boolean leftOut(ReadSentence claim, ReadSentence said, int cue) {
        var pair = Denial.before(said, cue);
        return pair != null
                && Denial.holds(claim, pair, false)
                && !Denial.holds(claim, pair, true)
                && !Denial.holds(said, pair, false);
    }

    /** The source denies this word, and the claim says it. */
    private static boolean lost(Comparison compared, ReadSentence said, int head) {
        Token word = said.tokens().get(head);
        var plain = Denial.spots(word, compared.claim(), false);
        if (!Denial.isDenied(said, head)
                || plain.isEmpty()
                || !Denial.spots(word, compared.claim(), true).isEmpty()
                || Denial.otherwise(compared.claim(), said)) {
            return false;
        }
        var there = compared.read().stream()
                .flatMap(sentence -> Denial.spots(word, sentence, false).stream())
                .toList();
        var spot = Spot.of(said, head);
        return plain.stream().anyMatch(here -> here.likeness(List.of(spot)) >= here.likeness(there));
    }

    /** A word of the claim that is not there stands where its opposite does. */
    private static @Nullable String opposed(Comparison compared) {
        ReadSentence claim = compared.claim();
        for (int i = 0; i < claim.tokens().size(); i++) {
            Token word = claim.tokens().get(i);
            if (Opposites.has(word)) {
                String opposite = opposite(compared, i);
                if (opposite != null) {
                    return "the passage has “" + opposite + "” where it has “" + word.word() + "”";
                }
            }
        }
        return null;
    }

    /** "Not known" is no opposite of "unknown". */
    private static @Nullable String opposite(Comparison compared, int place) {
        Token word = compared.claim().tokens().get(place);
        Spot here = Spot.of(compared.claim(), place);
        boolean denies = Denial.isDenied(compared.claim(), place);
        var own = new ArrayList<Spot>();
        String found = null;
        double most = ALIKE;
        for (ReadSentence sentence : compared.read()) {
            for (int i = 0; i < sentence.tokens().size(); i++) {
                Token said = sentence.tokens().get(i);
                boolean turned = Denial.isDenied(sentence, i) != denies;
                if (turned ? Opposites.exclude(word, said) : Opposites.alike(word, said)) {
                    own.add(Spot.of(sentence, i));
                } else if (!turned && Opposites.exclude(word, said) && !in(compared.claim(), said)) {
                    double likeness = here.likeness(List.of(Spot.of(sentence, i)));
                    found = likeness > most ? said.word() : found;
                    most = Math.max(most, likeness);
                }
            }
        }
        return found != null && here.likeness(own) + ALIKE < most ? found : null;
    }

    private static boolean in(ReadSentence sentence, Token word) {
        return sentence.tokens().stream().anyMatch(token -> token.stem().equals(word.stem()));
    }
}
