package citewire.ask.check.rung;

import citewire.ask.check.read.Name;
import citewire.ask.check.read.ReadSentence;
import citewire.ask.check.read.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whoever the claim says to have said something did say it. */
final class SpeakerRung implements Rung {

    /** A name and what a person is stand so near each other where one describes the other. */
    private static final int DESCRIBES = 4;

    /** A quotation runs over so many sentences before it is said whose it is. */
    private static final int REACH = 4;

    @Override
    public @Nullable String objection(Comparison compared) {
        ReadSentence claim = compared.claim();
        for (Speech speech : Speech.in(claim)) {
            for (Name name : claim.names()) {
                boolean speaks = speech.isBy(name, claim) && !Publisher.is(name, claim, compared.passage());
                if (speaks && !new Hearing(compared, name).said()) {
                    return "the passage has somebody else say it than "
                            + name.span().of(claim.text());
                }
            }
        }
        return null;
    }

    /** Whether the name is that of who speaks in the sentences compared. */
    record Hearing(Comparison compared, Name name) {

        boolean said() {
            for (ReadSentence sentence : compared.read()) {
                var speeches = Speech.in(sentence);
                if (!speeches.isEmpty()) {
                    return speeches.stream().anyMatch(speech -> by(speech, 0));
                }
            }
            return NameRung.has(compared.anchor(), name) || goesOn();
        }

        /** A quotation's later sentences do not say whose they are: whoever spoke before does, or who is named behind. */
        boolean goesOn() {
            for (int distance = 1; distance <= REACH; distance++) {
                ReadSentence before = compared.before(distance);
                var speeches = before == null ? List.<Speech>of() : Speech.in(before);
                if (!speeches.isEmpty()) {
                    int from = distance;
                    return speeches.stream().anyMatch(speech -> by(speech, from)) || behind();
                }
            }
            return behind() || compared.places().getFirst() < 0;
        }

        private boolean behind() {
            ReadSentence behind = compared.behind();
            return behind != null && Speech.in(behind).stream().anyMatch(this::by);
        }

        private boolean by(Speech speech) {
            return NameRung.in(speech.speaker(), name.parts())
                    || speech.names().stream().anyMatch(other -> NameRung.in(Set.copyOf(name.parts()), other.parts()))
                    || speech.speaker().contains(name.initials());
        }

        /** @param distance of the sentence before the likeliest in which it is said */
        private boolean by(Speech speech, int distance) {
            if (by(speech)) {
                return true;
            }
            return speech.byPronoun() ? meant(distance) : !speech.named() && describes(speech.speaker());
        }

        /** "He" is whoever spoke in the sentence before; where nobody did, who is named there. */
        private boolean meant(int distance) {
            ReadSentence before = compared.before(distance + 1);
            if (before == null) {
                return distance > REACH
                        || NameRung.has(compared.passage().headline(), name)
                        || compared.passage().sentences().stream()
                                .limit(2)
                                .anyMatch(first -> NameRung.has(first, name));
            }
            var speeches = Speech.in(before);
            var named = speeches.stream().filter(Speech::named).toList();
            if (!named.isEmpty()) {
                return named.stream().anyMatch(this::by);
            }
            boolean here = NameRung.has(before, name);
            return here || (before.names().isEmpty() && distance < REACH && meant(distance + 1));
        }

        /** "The minister" is Ansgar Wold where the passage has "Transport minister Ansgar Wold". */
        private boolean describes(Set<String> speaker) {
            var all = Stream.concat(
                            compared.passage().sentences().stream(),
                            Stream.of(compared.passage().headline()))
                    .toList();
            boolean anothers = all.stream()
                    .flatMap(sentence -> sentence.names().stream())
                    .filter(other -> !NameRung.in(Set.copyOf(name.parts()), other.parts()))
                    .anyMatch(other -> other.parts().stream().anyMatch(speaker::contains));
            boolean described = all.stream()
                    .anyMatch(sentence -> sentence.names().stream()
                            .filter(other -> NameRung.in(Set.copyOf(other.parts()), name.parts()))
                            .anyMatch(other -> beside(sentence, Spot.of(sentence, other.span()), speaker)));
            boolean meant = compared.read().stream().anyMatch(sentence -> NameRung.has(sentence, name));
            return described || (meant && !anothers);
        }

        /** "minister Ansgar Wold", "Ansgar Wold, the minister" */
        private static boolean beside(ReadSentence sentence, Spot spot, Set<String> words) {
            var places = spot.places();
            if (places.isEmpty()) {
                return false;
            }
            var near = new ArrayList<Token>();
            var tokens = sentence.tokens();
            for (int i = places.getFirst() - 1; i >= 0 && places.getFirst() - i <= DESCRIBES; i--) {
                near.add(tokens.get(i));
                if (tokens.get(i).pause()) {
                    break;
                }
            }
            int behind = places.getLast() + 1;
            if (behind < tokens.size() && tokens.get(behind).pause()) {
                near.addAll(tokens.subList(behind, Math.min(tokens.size(), behind + DESCRIBES)));
            }
            return near.stream().anyMatch(token -> token.telling() && words.contains(token.word()));
        }
    }
}
