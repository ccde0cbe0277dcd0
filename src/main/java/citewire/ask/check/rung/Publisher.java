package citewire.ask.check.rung;

import citewire.ask.check.read.Name;
import citewire.ask.check.read.ReadPassage;
import citewire.ask.check.read.ReadSentence;
import citewire.ask.check.read.Wording;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who published the passage, where a claim names them for what their article says. */
final class Publisher {

    private static final Pattern TOLD_BY =
            Pattern.compile("(?i)\\b(?:according to|told|reported by|writes?|as) (?:the )?$");
    private static final Pattern TELLS =
            Pattern.compile("(?i)(?:['’]s)? (?:reports?|reported|says|said|writes|wrote)\\b");

    /** "Told WUSA" */
    private static final Pattern TOLD = Pattern.compile("\\btold (?:[Tt]he )?$");

    private Publisher() {}

    /** "According to CNN", "CNN reported": of an article by CNN that needs no proof; other words about CNN do. */
    static boolean is(Name name, ReadSentence claim, ReadPassage passage) {
        String before = claim.text().substring(0, name.span().start());
        String behind = claim.text().substring(name.span().end());
        return NameRung.in(passage.publisher(), name.parts())
                && (TOLD_BY.matcher(before).find() || TELLS.matcher(behind).lookingAt());
    }

    /** What the passage has another say, or say to another, and the claim gives to the publisher alone; null where nothing. */
    static @Nullable String standsForAnother(Comparison compared) {
        ReadSentence claim = compared.claim();
        return claim.names().stream()
                .filter(name -> is(name, claim, compared.passage()))
                .filter(name -> !NameRung.has(compared.anchor(), name))
                .flatMap(name -> others(compared.anchor()))
                .filter(other -> !NameRung.has(claim, other))
                .findFirst()
                .map(other -> "the passage gives "
                        + Wording.collapse(other.span().of(compared.anchor().text())) + " for it")
                .orElse(null);
    }

    private static Stream<Name> others(ReadSentence said) {
        var speakers = Speech.in(said).stream().flatMap(speech -> speech.names().stream());
        var heard = said.names().stream()
                .filter(name -> TOLD.matcher(
                                said.text().substring(0, name.span().start()))
                        .find());
        return Stream.concat(speakers, heard);
    }
}
