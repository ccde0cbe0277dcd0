package citewire.ask.check.rung;

import citewire.ask.check.read.Name;
import citewire.ask.check.read.ReadSentence;
import citewire.ask.check.read.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every name of the claim is in the sentences it is drawn from, in this or another form, or they refer to it. */
final class NameRung implements Rung {

    private static final Pattern NEXT_WORD = Pattern.compile(" (\\p{L}{4,})");

    @Override
    public @Nullable String objection(Comparison compared) {
        return compared.claim().names().stream()
                .filter(name -> !new Search(compared, name).found())
                .findFirst()
                .map(name -> "the passage does not hold the name "
                        + name.span().of(compared.claim().text()))
                .orElse(null);
    }

    /** Whether a text's words name the same, word by word, as initials, or spelt out. */
    static boolean has(ReadSentence sentence, Name name) {
        return in(sentence.vocabulary(), name.parts())
                || (sentence.vocabulary().contains(name.initials())
                        && name.words().size() > 1)
                || sentence.names().stream().anyMatch(full -> abbreviates(name, full));
    }

    static boolean in(Set<String> vocabulary, List<String> parts) {
        return parts.stream().allMatch(part -> vocabulary.stream().anyMatch(word -> Name.same(word, part)));
    }

    private static boolean abbreviates(Name acronym, Name full) {
        return full.words().size() > 1
                && acronym.words().size() == 1
                && acronym.words().getFirst().toLowerCase(Locale.ROOT).equals(full.initials());
    }

    private record Search(Comparison compared, Name name) {

        boolean found() {
            return Publisher.is(name, compared.claim(), compared.passage())
                    || compared.read().stream().anyMatch(sentence -> has(sentence, name))
                    || longerFormOfOneThatIsThere()
                    || describesWhatIsThere()
                    || owns()
                    || referredTo();
        }

        private boolean inPassage(String folded) {
            return Wording.contains(compared.passage().folded(), folded)
                    || Wording.contains(
                            Wording.fold(compared.passage().headline().text()), folded);
        }

        /** "Yoon" is there, and the passage or headline elsewhere has "Yoon Suk Yeol". */
        private boolean longerFormOfOneThatIsThere() {
            var parts = name.parts();
            boolean started = compared.all(ReadSentence::names).anyMatch(other -> in(Set.copyOf(parts), other.parts()));
            return started && name.words().size() > 1 && (inPassage(String.join(" ", parts)) || namedInFull());
        }

        private boolean namedInFull() {
            return Stream.concat(Stream.of(compared.passage().headline()), compared.passage().sentences().stream())
                    .flatMap(sentence -> sentence.names().stream())
                    .anyMatch(other -> in(Set.copyOf(other.parts()), name.parts()));
        }

        /** "summit" is there, and the passage or headline elsewhere has "NATO summit". */
        private boolean describesWhatIsThere() {
            String claim = compared.claim().text();
            var next = NEXT_WORD.matcher(claim.substring(name.span().end()));
            if (!next.lookingAt() || Name.functionWord(next.group(1))) {
                return false;
            }
            String noun = next.group(1).toLowerCase(Locale.ROOT);
            return compared.anchor().vocabulary().contains(noun)
                    && inPassage(Wording.fold(name.span().of(claim)) + " " + noun);
        }

        /** "NATO's ISAF": the second is there, and the passage has the first elsewhere. */
        private boolean owns() {
            String behind = compared.claim().text().substring(name.span().end());
            boolean possessive = name.span().of(compared.claim().text()).matches(".*['’]s?");
            return possessive && behind.matches("(?s) \\p{Lu}.*") && inPassage(String.join(" ", name.parts()));
        }

        /** A pronoun stands for a name before; a sentence without names speaks of its headline's. */
        private boolean referredTo() {
            ReadSentence before = compared.before(1);
            return References.reach(compared, name)
                    || (others(compared.anchor()).isEmpty()
                            && (has(compared.passage().headline(), name) || (before != null && has(before, name))))
                    || speaks();
        }

        /** A quotation's later sentences do not say whose they are. */
        private boolean speaks() {
            return Speech.in(compared.claim()).stream()
                            .anyMatch(speech -> speech.speaker().containsAll(name.parts()))
                    && new SpeakerRung.Hearing(compared, name).goesOn();
        }

        /** Names of the sentence that the claim leaves out: one of them may have been exchanged for another. */
        private Set<String> others(ReadSentence sentence) {
            var others = new HashSet<String>();
            for (Name other : sentence.names()) {
                if (other.parts().stream().noneMatch(part -> in(compared.claim().vocabulary(), List.of(part)))) {
                    others.addAll(other.parts());
                }
            }
            return others;
        }
    }
}
