package citewire.frontend.discord.render;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {

    private static final Pattern MARKER = Pattern.compile("\\[\\d+]");
    private static final String FAMILY = "👩‍👩‍👧‍👦";

    @Test
    void partsBetweenSentencesWithTheirCitations() {
        assertThat(pieces("One is so [1]. Two is so, too [2] [3]. Three is not [1].", 40))
                .containsExactly("One is so [1]. Two is so, too [2] [3].", "Three is not [1].");
    }

    @Test
    void partsAfterAParagraphThatEndsLateEnough() {
        assertThat(pieces("One is so [1].\n\nTwo is so [2]. Three is so [3].", 34))
                .containsExactly("One is so [1].", "Two is so [2]. Three is so [3].");
    }

    @Test
    void keepsAFenceWholeAndALinkAndAnAddress() {
        assertThat(pieces("So it is written here.\n```\nA. B. C.\nD. E. F.\n```\nSo it is.", 40))
                .containsExactly("So it is written here.", "```\nA. B. C.\nD. E. F.\n```\nSo it is.");
        assertThat(pieces("See it all there: [the. whole. report.](<https://news.example/a>)", 50))
                .containsExactly("See it all there:", "[the. whole. report.](<https://news.example/a>)");
        assertThat(pieces("See it all there: https://news.example/a-b/c?d=e. f", 40))
                .containsExactly("See it all there:", "https://news.example/a-b/c?d=e. f");
    }

    @Test
    void partsAWordThatIsLongerThanAMessageBetweenCharacters() {
        assertThat(pieces(FAMILY.repeat(5), 25)).containsExactly(FAMILY.repeat(2), FAMILY.repeat(2), FAMILY);
        assertThat(pieces("[12]".repeat(20), 30)).allMatch(piece -> piece.matches("(\\[12])+"));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 200, 600})
    void loseNothingBreakNothingAndFit(int limit) {
        for (int number = 0; number < 6000 / limit; number++) {
            int seed = number;
            var text = text(new Random(seed), limit);
            UnaryOperator<String> escape = seed % 2 == 0 ? UnaryOperator.identity() : Markdown::escapeAroundMarkers;
            var spans = Pieces.of(text, limit, escape);
            var pieces = spans.stream().map(span -> span.of(text)).toList();

            assertThat(pieces).as("seed %d", seed).isNotEmpty().allSatisfy(piece -> {
                assertThat(escape.apply(piece)).hasSizeLessThanOrEqualTo(limit).isNotBlank();
                assertThat(Character.isLowSurrogate(piece.charAt(0))).isFalse();
                assertThat(Character.isHighSurrogate(piece.charAt(piece.length() - 1)))
                        .isFalse();
                assertThat(piece).doesNotStartWith("\u200d").doesNotEndWith("\u200d");
            });
            assertThat(between(text, spans)).as("seed %d", seed).isBlank();
            assertThat(count(pieces)).as("citations, seed %d", seed).isEqualTo(count(List.of(text)));
            whole(text, limit / 3, escape)
                    .forEach(part ->
                            assertThat(pieces).as("%s, seed %d", part, seed).anyMatch(piece -> piece.contains(part)));
        }
    }

    private static List<String> pieces(String text, int limit) {
        return Pieces.of(text, limit, UnaryOperator.identity()).stream()
                .map(span -> span.of(text))
                .toList();
    }

    /** What is in no piece. */
    private static String between(String text, List<TextSpan> spans) {
        var left = new StringBuilder();
        int end = 0;
        for (TextSpan span : spans) {
            left.append(text, end, span.start());
            end = span.end();
        }
        return left.append(text.substring(end)).toString();
    }

    private static long count(List<String> pieces) {
        return pieces.stream().flatMap(piece -> MARKER.matcher(piece).results()).count();
    }

    /** Fences, links and addresses that are short. */
    private static Stream<String> whole(String text, int most, UnaryOperator<String> escape) {
        return Pattern.compile("```[^`]*```|\\[the report]\\(<[^>]*>\\)|https://a\\S*")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .filter(part -> escape.apply(part).length() <= most);
    }

    private static String text(Random random, int limit) {
        List<Supplier<String>> makers = List.of(
                () -> word(random) + " ",
                () -> word(random) + " " + word(random) + " ",
                () -> word(random) + " [" + random.nextInt(1, 100) + "]. ",
                () -> word(random) + ". [" + random.nextInt(1, 9) + "][" + random.nextInt(1, 9) + "] ",
                () -> "https://a.example/" + word(random) + "/x_y*z?q=1 ",
                () -> "[the report](<https://b.example/" + word(random) + ">) ",
                () -> "\n\n",
                () -> "```\n" + word(random) + ". " + word(random) + "\n" + word(random) + "\n``` ",
                () -> FAMILY + " 🇩🇪🚢 ",
                () -> "*_~|<>#-".substring(random.nextInt(8)),
                () -> "x".repeat(random.nextInt(2 * limit)) + (random.nextBoolean() ? "😀" : " "));
        var parts = new ArrayList<String>();
        parts.add(word(random) + " ");
        for (int i = random.nextInt(1, 120); i > 0; i--) {
            int maker = random.nextInt(20) == 0 ? makers.size() - 1 : random.nextInt(makers.size() - 1);
            parts.add(makers.get(maker).get());
        }
        return parts.stream().collect(Collectors.joining());
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(1, 12), 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
