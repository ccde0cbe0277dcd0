package citewire.ask.check;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares the facts of a claim with the sentences it is drawn from.
 *
 * @param read the sentence that bears the claim out, and neighbours it draws on
 * @param before the sentence before the first of {@code read}
 */
record FactCheck(
        ReadSentence claim,
        ReadPassage passage,
        List<ReadSentence> read,
        @Nullable ReadSentence before) {

    private static final Pattern TOLD_BY =
            Pattern.compile("(?i)\\b(?:according to|told|reported by|writes?|as) (?:the )?$");
    private static final Pattern NEXT_WORD = Pattern.compile(" (\\p{L}{4,})");
    private static final Pattern TELLS =
            Pattern.compile("(?i)(?:['’]s)? (?:reports?|reported|says|said|writes|wrote)\\b");

    /** The first fact that is not there, in words for who asks why; null when none is missing. */
    @Nullable String missing() {
        String figure = missingFigure();
        if (figure != null) {
            return "the passage does not hold the figure " + figure;
        }
        String day = missingDay();
        if (day != null) {
            return "the passage does not hold the date " + day;
        }
        for (String quotation : Quotation.in(claim.text())) {
            if (!quoted(quotation)) {
                return "the passage does not hold the quotation “" + quotation + "”";
            }
        }
        for (Name name : claim.names()) {
            if (!named(name)) {
                return "the passage does not hold the name " + name.span().of(claim.text());
            }
        }
        return contradicted() ? "the passage denies it, or it denies the passage" : null;
    }

    private @Nullable String missingFigure() {
        return claim.figures().stream()
                .filter(figure ->
                        read.stream().flatMap(s -> s.figures().stream()).noneMatch(figure::matches))
                .filter(figure -> !ofPublication(figure))
                .findFirst()
                .map(figure -> figure.value().toPlainString())
                .orElse(null);
    }

    /** The year of publication, or its day where the claim names its month too. */
    private boolean ofPublication(Figure figure) {
        if (figure.kind() != Figure.Kind.PLAIN
                || !passage.dated().contains(figure.value().toPlainString())) {
            return false;
        }
        return figure.value().compareTo(new BigDecimal(31)) > 0
                || claim.calendar().stream().anyMatch(word -> passage.dated().contains(word.value()));
    }

    private @Nullable String missingDay() {
        return claim.calendar().stream()
                .map(CalendarWord::value)
                .filter(value -> read.stream()
                        .flatMap(sentence -> sentence.calendar().stream())
                        .noneMatch(word -> word.value().equals(value)))
                .filter(value -> !passage.dated().contains(value))
                .findFirst()
                .orElse(null);
    }

    /** A quotation may run on into the sentence before or behind, as long as one that bears the claim out holds part. */
    private boolean quoted(String quotation) {
        if (!Wording.contains(passage.folded(), quotation)) {
            return Wording.contains(Wording.fold(passage.headline().text()), quotation);
        }
        return read.stream().anyMatch(sentence -> shares(Wording.fold(sentence.text()), quotation))
                || (before != null && shares(Wording.fold(before.text()), quotation));
    }

    private static boolean shares(String sentence, String quotation) {
        return Wording.contains(sentence, quotation) || Wording.contains(quotation, Wording.core(sentence));
    }

    private boolean named(Name name) {
        var parts = name.parts();
        if (attributed(name) || read.stream().anyMatch(sentence -> has(sentence, name))) {
            return true;
        }
        return longerFormOfOneThatIsThere(name, parts) || describesWhatIsThere(name) || referredTo(name);
    }

    /** "According to CNN", "CNN reported": of an article by CNN that needs no proof; other words about CNN do. */
    private boolean attributed(Name name) {
        String before = claim.text().substring(0, name.span().start());
        String behind = claim.text().substring(name.span().end());
        return in(passage.publisher(), name.parts())
                && (TOLD_BY.matcher(before).find() || TELLS.matcher(behind).lookingAt());
    }

    private static boolean has(ReadSentence sentence, Name name) {
        return in(sentence.vocabulary(), name.parts())
                || (sentence.vocabulary().contains(name.initials())
                        && name.words().size() > 1)
                || sentence.names().stream().anyMatch(full -> abbreviates(name, full));
    }

    private static boolean abbreviates(Name acronym, Name full) {
        return full.words().size() > 1
                && acronym.words().size() == 1
                && acronym.words().getFirst().toLowerCase(Locale.ROOT).equals(full.initials());
    }

    private static boolean in(Set<String> vocabulary, List<String> parts) {
        return parts.stream().allMatch(part -> vocabulary.stream().anyMatch(word -> Name.same(word, part)));
    }

    /** "Yoon" is there, and the passage or headline elsewhere has "Yoon Suk Yeol". */
    private boolean longerFormOfOneThatIsThere(Name name, List<String> parts) {
        boolean started = read.stream()
                .anyMatch(sentence ->
                        parts.stream().anyMatch(part -> sentence.vocabulary().contains(part)));
        String run = String.join(" ", parts);
        return started
                && name.words().size() > 1
                && (Wording.contains(passage.folded(), run)
                        || Wording.contains(Wording.fold(passage.headline().text()), run));
    }

    /** "summit" is there, and the passage or headline elsewhere has "NATO summit". */
    private boolean describesWhatIsThere(Name name) {
        var next = NEXT_WORD.matcher(claim.text().substring(name.span().end()));
        if (!next.lookingAt() || Name.functionWord(next.group(1))) {
            return false;
        }
        String noun = next.group(1).toLowerCase(Locale.ROOT);
        String phrase = Wording.fold(name.span().of(claim.text())) + " " + noun;
        return read.getFirst().vocabulary().contains(noun)
                && (Wording.contains(passage.folded(), phrase)
                        || Wording.contains(Wording.fold(passage.headline().text()), phrase));
    }

    /** A pronoun stands for a name of the sentence before; a sentence without names speaks of its headline's. */
    private boolean referredTo(Name name) {
        ReadSentence anchor = read.getFirst();
        if (before != null && anchor.hasPronounResolvedIn(claim) && has(before, name)) {
            return true;
        }
        return others(anchor).isEmpty() && (has(passage.headline(), name) || (before != null && has(before, name)));
    }

    /** Names of the sentence that the claim leaves out: one of them may have been exchanged for another. */
    private Set<String> others(ReadSentence sentence) {
        var others = new HashSet<String>();
        for (Name name : sentence.names()) {
            if (name.parts().stream().noneMatch(part -> in(claim.vocabulary(), List.of(part)))) {
                others.addAll(name.parts());
            }
        }
        return others;
    }

    /** The claim denies what is said, or says what is denied. */
    private boolean contradicted() {
        var denied = new HashSet<String>();
        read.forEach(sentence -> denied.addAll(sentence.negated()));
        boolean invented = !claim.negated().isEmpty() && denied.isEmpty() && !saysNo();
        boolean lost = claim.negated().isEmpty() && denied.stream().anyMatch(claim.terms()::contains) && !claimSaysNo();
        return invented || lost;
    }

    private boolean saysNo() {
        return read.stream().anyMatch(sentence -> No.says(sentence.vocabulary()));
    }

    private boolean claimSaysNo() {
        return No.says(claim.vocabulary());
    }

    /** Words that deny without a "not". */
    private static final class No {
        private static final Set<String> WORDS = Set.of(
                "deny",
                "denies",
                "denied",
                "denying",
                "refuse",
                "refuses",
                "refused",
                "reject",
                "rejects",
                "rejected",
                "fail",
                "fails",
                "failed",
                "unable",
                "unlikely",
                "lack",
                "lacks",
                "lacked",
                "yet",
                "unconfirmed");

        static boolean says(Set<String> vocabulary) {
            return vocabulary.stream().anyMatch(WORDS::contains);
        }
    }
}
