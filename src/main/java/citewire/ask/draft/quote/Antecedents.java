package citewire.ask.draft.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Shows the sentence before one that begins with a pronoun: alone it does not say whom or what it speaks of. */
final class Antecedents {

    private static final Pattern POINTS_BACK = Pattern.compile(
            "^[\"“'‘]?(?:He|She|They|It|His|Her|Their|Its|This|These|Those|Both|Neither|The (?:two|pair|three|latter|former))\\b.*",
            Pattern.DOTALL);

    private Antecedents() {}

    /**
     * @param chosen in reading order
     * @param candidates all sentences of the articles found
     */
    static List<Likely> shown(List<Likely> chosen, List<Likely> candidates) {
        var shown = new ArrayList<Likely>();
        int words = QuoteSelection.length(chosen);
        for (Likely likely : chosen) {
            var before = before(likely, candidates)
                    .filter(one -> !among(chosen, one) && !pointsBack(one))
                    .orElse(null);
            if (pointsBack(likely)
                    && before != null
                    && words + QuoteSelection.length(List.of(before)) <= QuoteSelection.WORDS) {
                words += QuoteSelection.length(List.of(before));
                shown.add(before);
            }
            shown.add(likely);
        }
        return shown;
    }

    private static boolean among(List<Likely> chosen, Likely one) {
        return chosen.stream()
                .anyMatch(other ->
                        other.candidate().sentence().equals(one.candidate().sentence()));
    }

    private static boolean pointsBack(Likely likely) {
        return POINTS_BACK.matcher(likely.candidate().sentence().text().strip()).matches();
    }

    private static Optional<Likely> before(Likely likely, List<Likely> candidates) {
        var sentence = likely.candidate().sentence();
        return candidates.stream()
                .filter(one ->
                        one.candidate().articleRank() == likely.candidate().articleRank())
                .filter(one -> one.candidate().sentence().place() == sentence.place() - 1)
                .findFirst();
    }
}
