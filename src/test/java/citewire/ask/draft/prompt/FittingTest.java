package citewire.ask.draft.prompt;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.Passages;
import citewire.model.call.PromptSize;
import citewire.text.SentenceSplitter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FittingTest {

    private static final String NONCE = "c0ffee";
    private static final String ASKED = "When does the harbour ferry sail again?";

    /** Ten sentences of which the seventh answers. */
    private static final String LONG = IntStream.range(0, 10)
            .mapToObj(i -> i == 6
                    ? "The harbour ferry sails again on Monday, said Mr. Lee."
                    : "Nobody knew what the weather of day %d would bring to the town.".formatted(i))
            .collect(Collectors.joining(" "));

    @Test
    void whatFitsStaysWhole() {
        var shown = shown(LONG, "The ferry is new.");

        assertThat(new Fitting(shown, ASKED, NONCE).into(size(shown))).isEqualTo(shown);
    }

    @Test
    void keepsWholeSentencesAroundTheOneThatMatches() {
        var fitted = new Fitting(shown(LONG), ASKED, NONCE).into(130);

        assertThat(fitted).singleElement().extracting(Shown::text).isEqualTo("""
                (…) Nobody knew what the weather of day 5 would bring to the town. \
                The harbour ferry sails again on Monday, said Mr. Lee. \
                Nobody knew what the weather of day 7 would bring to the town. (…)""");
    }

    @Test
    void neverPassesItsRoomAndNeverCutsASentence() {
        var shown = shown(LONG, LONG.replace("Monday", "Tuesday"), "The ferry is new. It is red.", LONG);
        var sentences = shown.stream()
                .flatMap(each ->
                        IntStream.range(0, each.passage().sentences().size()).mapToObj(each.passage()::sentence))
                .collect(Collectors.toSet());

        for (long room = size(shown); room > 100; room -= 7) {
            var fitted = new Fitting(shown, ASKED, NONCE).into(room);

            assertThat(size(fitted)).isLessThanOrEqualTo(room);
            assertThat(fitted)
                    .isNotEmpty()
                    .allSatisfy(
                            each -> assertThat(parts(each.text())).isNotEmpty().isSubsetOf(sentences));
        }
    }

    @Test
    void everyPassageKeepsTheSentenceThatMatchesBest() {
        var shown = shown(LONG, LONG.replace("Monday", "Tuesday"), LONG.replace("Monday", "Friday"));

        var fitted = new Fitting(shown, ASKED, NONCE).into(300);

        assertThat(fitted)
                .hasSize(3)
                .extracting(Shown::text)
                .allSatisfy(text -> assertThat(text).contains("sails again on"));
    }

    @Test
    void theLastPassagesGoWhereNotEvenASentenceOfEachFits() {
        var shown = shown(LONG, LONG, LONG, LONG);

        assertThat(new Fitting(shown, ASKED, NONCE).into(200))
                .extracting(Shown::passage)
                .containsExactlyElementsOf(
                        shown.subList(0, 2).stream().map(Shown::passage).toList());
        assertThat(new Fitting(shown, ASKED, NONCE).into(-1)).hasSize(1);
    }

    @Test
    void paragraphsStayApart() {
        var shown = shown("The ferry sails.\n\nThe harbour is red. %s"
                .formatted("It rained. ".repeat(40).strip()));

        assertThat(new Fitting(shown, "What of the ferry and the harbour?", NONCE).into(100))
                .singleElement()
                .extracting(Shown::text)
                .asString()
                .startsWith("The ferry sails.\n\nThe harbour is red.")
                .endsWith(" (…)");
    }

    @Test
    void aQuestionThatNoSentenceHoldsKeepsTheBeginnings() {
        var fitted = new Fitting(shown(LONG), "猫", NONCE).into(120);

        assertThat(fitted.getFirst().text()).startsWith("Nobody knew what the weather of day 0");
    }

    private static List<Shown> shown(String... bodies) {
        return IntStream.range(0, bodies.length)
                .mapToObj(i -> new Shown(
                        Passages.whole(article().id("a" + i).body(bodies[i]).build()),
                        String.valueOf((char) ('A' + i))))
                .toList();
    }

    private static long size(List<Shown> shown) {
        var block = new PassageBlock(NONCE);
        return IntStream.range(0, shown.size())
                .mapToLong(i -> PromptSize.tokens(block.of(i + 1, shown.get(i))))
                .sum();
    }

    private static List<String> parts(String text) {
        return List.of(text.split("\\(…\\)", -1)).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .flatMap(part -> new SentenceSplitter().split(part).stream().map(span -> span.of(part)))
                .toList();
    }
}
