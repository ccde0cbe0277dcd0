package citewire.eval.trial.reword;

import citewire.eval.trial.source.Claim;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Leaves out what was said by the way: a relative clause, an apposition, a bracket. */
public final class Shortened implements Rewording {

    private record Cut(String detail, Pattern pattern) {}

    private static final List<Cut> CUTS = List.of(
            new Cut(
                    "relative clause",
                    Pattern.compile(", (?:which|who|whose|where) [^,\"“”]{8,90},(?= (?!and\\b|or\\b|but\\b|\\p{Lu}))")),
            new Cut("last relative clause", Pattern.compile(", (?:which|who|where) [^,\"“”]{8,120}(?=\\.$)")),
            new Cut("bracket", Pattern.compile(" \\((?![^)]*\\bnot\\b)[^)\"“”]{3,60}\\)")),
            new Cut(
                    "apposition",
                    Pattern.compile(
                            "(?<=\\p{Lu}[\\p{L}’'-]{2,20}), (?:an?|the|its|his|her|their) [^,\"“”]{6,70},(?= (?:said|told|has|had|was|is|will|won|were|are|have|who|added|says|\\p{Ll}+ed)\\b)")),
            new Cut("age", Pattern.compile("(?<=\\p{L}), \\d{1,2},(?= )")),
            new Cut(
                    "last participle clause",
                    Pattern.compile(
                            ", (?:according to the|including|adding|leaving|making|making it) [^,\"“”]{8,90}(?=\\.$)")));

    private static final Pattern ASCRIBED = Pattern.compile(", according to .*");

    @Override
    public Optional<Reworded> of(Claim claim) {
        return CUTS.stream()
                .map(cut -> cut(claim.text(), cut))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Reworded> cut(String text, Cut cut) {
        var found = cut.pattern().matcher(text);
        if (!found.find()
                || Quotations.open(text, found.start())
                || ASCRIBED.matcher(found.group()).matches()) {
            return Optional.empty();
        }
        String shorter = text.substring(0, found.start()) + text.substring(found.end());
        return shorter.split(" ", -1).length < 6 ? Optional.empty() : Optional.of(new Reworded(shorter, cut.detail()));
    }
}
