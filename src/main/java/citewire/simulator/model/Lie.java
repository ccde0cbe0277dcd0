package citewire.simulator.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Swaps a figure or a name of a sentence for one that no passage has. */
final class Lie {

    private static final Pattern FIGURE = Pattern.compile("(?<![\\p{L}\\p{N}.,])\\d{1,6}(?![\\p{L}\\p{N}]|[.,]\\d)");
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final Pattern DAY = Pattern.compile("\\b(?:" + String.join("|", DAYS) + ")\\b");
    private static final Pattern PLACE =
            Pattern.compile("(?<=\\b(?:in|to|from|at) )\\p{Lu}\\p{Ll}{2,}(?: \\p{Lu}\\p{Ll}{2,})*(?![\\p{L}-])");
    private static final List<String> FAR_PLACES = List.of("Reykjavik", "Montevideo", "Ulaanbaatar");
    private static final Pattern NAME =
            Pattern.compile("(?<=\\p{Ll} )\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)+(?![\\p{L}-])");
    private static final List<String> STRANGERS = List.of("Anselm Korvald", "Odile Brandt");

    private final Prompt prompt;

    Lie(Prompt prompt) {
        this.prompt = prompt;
    }

    /** A false version of the first sentence that has something to swap. */
    Optional<Chosen> of(List<Chosen> chosen) {
        return chosen.stream().flatMap(this::swapped).findFirst();
    }

    private Stream<Chosen> swapped(Chosen truth) {
        var sentence = truth.sentence();
        return Stream.of(
                        swap(sentence, FIGURE, this::otherFigures),
                        swap(sentence, PLACE, place -> FAR_PLACES.stream()),
                        swap(sentence, DAY, day -> DAYS.stream()),
                        swap(sentence, NAME, name -> STRANGERS.stream()))
                .flatMap(Optional::stream)
                .map(lie -> new Chosen(truth.passage(), lie, truth.share()));
    }

    private Optional<String> swap(String sentence, Pattern fact, Function<String, Stream<String>> others) {
        var found = fact.matcher(sentence);
        if (!found.find()) {
            return Optional.empty();
        }
        return others.apply(found.group())
                .filter(other -> prompt.passages().stream()
                        .noneMatch(passage -> (passage.headline() + passage.text()).contains(other)))
                .findFirst()
                .map(other -> sentence.substring(0, found.start()) + other + sentence.substring(found.end()));
    }

    private Stream<String> otherFigures(String figure) {
        return IntStream.range(3, 50).mapToObj(more -> Integer.toString(Integer.parseInt(figure) + more));
    }
}
