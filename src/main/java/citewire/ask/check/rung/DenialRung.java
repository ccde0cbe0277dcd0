package citewire.ask.check.rung;

import citewire.ask.check.read.ReadSentence;
import citewire.ask.check.read.Token;
import citewire.ask.check.read.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The claim denies what its source denies and says what it says; no word was exchanged for its opposite. */
final class DenialRung implements Rung {

    private static final WordList DENIALS = WordList.of("denials.txt");
    private static final Set<String> PLAIN =
            Set.copyOf(WordList.words(DENIALS.lines().getFirst()));
    private static final Set<String> ALL = DENIALS.words();

    /** A denial reaches over so many telling words, up to a pause. */
    private static final int REACH = 3;

    /** Surroundings that are less alike tell of something else. */
    private static final double ALIKE = 0.4;

    @Override
    public @Nullable String objection(Comparison compared) {
        String denied = denied(compared);
        return denied != null ? denied : opposed(compared);
    }

    private static @Nullable String denied(Comparison compared) {
        ReadSentence claim = compared.claim();
        for (int cue : cues(claim)) {
            int head = head(claim, cue);
            if (head >= 0 && invented(compared, head)) {
                return "it denies what the passage says: "
                        + claim.tokens().get(head).word();
            }
        }
        for (ReadSentence said : compared.read()) {
            for (int cue : cues(said)) {
                int head = head(said, cue);
                if (head >= 0 && lost(compared, said, head)) {
                    return "the passage denies it: " + said.tokens().get(head).word();
                }
            }
        }
        return null;
    }

    /** The claim denies this word, the source has it undenied, or denies nothing at all. */
    private static boolean invented(Comparison compared, int head) {
        var here = Spot.of(compared.claim(), head);
        var plain = new ArrayList<Spot>();
        var denied = new ArrayList<Spot>();
        sort(compared.claim().tokens().get(head), compared.read(), plain, denied);
        if (plain.isEmpty() && denied.isEmpty()) {
            return compared.read().stream().noneMatch(DenialRung::deniesSomehow);
        }
        return denied.isEmpty() || here.likeness(plain) > here.likeness(denied) + ALIKE;
    }

    /** The source denies this word, and the claim says it. */
    private static boolean lost(Comparison compared, ReadSentence said, int head) {
        var plain = new ArrayList<Spot>();
        var denied = new ArrayList<Spot>();
        sort(said.tokens().get(head), List.of(compared.claim()), plain, denied);
        if (plain.isEmpty() || !denied.isEmpty() || deniesOtherwise(compared.claim())) {
            return false;
        }
        var there = new ArrayList<Spot>();
        sort(said.tokens().get(head), compared.read(), there, new ArrayList<>());
        var spot = Spot.of(said, head);
        return plain.stream().anyMatch(here -> here.likeness(List.of(spot)) >= here.likeness(there));
    }

    /** Where a word stands, by whether it is denied there. */
    private static void sort(Token word, List<ReadSentence> sentences, List<Spot> plain, List<Spot> denied) {
        for (ReadSentence sentence : sentences) {
            for (int i = 0; i < sentence.tokens().size(); i++) {
                if (sentence.tokens().get(i).stem().equals(word.stem())) {
                    (isDenied(sentence, i) ? denied : plain).add(Spot.of(sentence, i));
                }
            }
        }
    }

    private static List<Integer> cues(ReadSentence sentence) {
        var cues = new ArrayList<Integer>();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (PLAIN.contains(sentence.tokens().get(i).word()) && !notOnly(sentence, i)) {
                cues.add(i);
            }
        }
        return cues;
    }

    /** "not only", "no more than" */
    private static boolean notOnly(ReadSentence sentence, int cue) {
        return cue + 1 < sentence.tokens().size()
                && Set.of("only", "just", "least", "more", "less", "fewer", "later", "sooner", "earlier", "longer")
                        .contains(sentence.tokens().get(cue + 1).word());
    }

    /** The first telling word behind a denial; -1 where there is none near. */
    private static int head(ReadSentence sentence, int cue) {
        for (int i = cue + 1; i < sentence.tokens().size() && i <= cue + 5; i++) {
            if (sentence.tokens().get(i).pause()) {
                return -1;
            }
            if (sentence.tokens().get(i).telling()) {
                return Character.isDigit(sentence.tokens().get(i).word().charAt(0)) ? -1 : i;
            }
        }
        return -1;
    }

    private static boolean isDenied(ReadSentence sentence, int place) {
        int telling = 0;
        for (int i = place - 1; i >= 0 && telling <= REACH; i--) {
            Token token = sentence.tokens().get(i);
            if (ALL.contains(token.word())) {
                return true;
            }
            if (sentence.tokens().get(i + 1).pause()) {
                return false;
            }
            telling += token.telling() ? 1 : 0;
        }
        return false;
    }

    private static boolean deniesSomehow(ReadSentence sentence) {
        return sentence.vocabulary().stream().anyMatch(ALL::contains)
                || sentence.tokens().stream().anyMatch(token -> ALL.contains(token.word()));
    }

    private static boolean deniesOtherwise(ReadSentence sentence) {
        return sentence.vocabulary().stream().anyMatch(word -> ALL.contains(word) && !PLAIN.contains(word));
    }

    /** A word of the claim that is not there stands where its opposite does. */
    private static @Nullable String opposed(Comparison compared) {
        ReadSentence claim = compared.claim();
        for (int i = 0; i < claim.tokens().size(); i++) {
            Token word = claim.tokens().get(i);
            if (Opposites.has(word)) {
                String opposite = opposite(compared, word, Spot.of(claim, i));
                if (opposite != null) {
                    return "the passage has “" + opposite + "” where it has “" + word.word() + "”";
                }
            }
        }
        return null;
    }

    private static @Nullable String opposite(Comparison compared, Token word, Spot here) {
        var own = new ArrayList<Spot>();
        String found = null;
        double most = ALIKE;
        for (ReadSentence sentence : compared.read()) {
            for (int i = 0; i < sentence.tokens().size(); i++) {
                Token said = sentence.tokens().get(i);
                if (Opposites.alike(word, said)) {
                    own.add(Spot.of(sentence, i));
                } else if (Opposites.exclude(word, said) && !in(compared.claim(), said)) {
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
