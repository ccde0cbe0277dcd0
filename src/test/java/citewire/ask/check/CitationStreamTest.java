package citewire.ask.check;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.Passages;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationStreamTest {

    private static final String MIXED =
            "Mr. Yoon met 3.5 million people in the U.S. capital [1]. \"Really?\" he asked [1, 2]. "
                    + "He left. [3] It cost $4.2bn【2】.\n\n- Sweden [1-3]\n- Finland［4］\n1. First. [1][2]\n"
                    + "```\ncode. Not [1] cut.\n``` [2] Done! The end [passage 2, 3] [see note] of J. R. Smith [2024]";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            He left [1].            | He left. | 1
            He left. [1]            | He left. | 1
            He left.[1]             | He left. | 1
            He left [1][2].         | He left. | 1 2
            He left. [1] [2]        | He left. | 1 2
            He left [1, 2].         | He left. | 1 2
            He left [1;2 and 4].    | He left. | 1 2 4
            He left [1-3].          | He left. | 1 2 3
            He left [1–3, 7].       | He left. | 1 2 3 7
            He left [9-2].          | He left. | 9 2
            He left [1][1].         | He left. | 1
            He left 【1】.           | He left. | 1
            He left 【1†source】.    | He left. | 1
            He left ［1］.           | He left. | 1
            He left [^2].           | He left. | 2
            He left [Source 2].     | He left. | 2
            He left [0].            | He left. | 0
            [1] He left.            | He left. | 1
            He [1] left.            | He left. | 1
            He left "home" [1].     | He left "home". | 1
            He left [1             | He left | ''
            He left [[1]].          | He left. | 1
            He left [[1]][[2]].     | He left. | 1 2
            He left [１、2].          | He left [１、2]. | ''
            He left ［１２］.          | He left. | 12
            He left [1](https://a.example/b?c=(d)). | He left). | 1
            He left [1](http://evil.example). | He left. | 1
            He left [1] (on Monday). | He left (on Monday). | 1
            He left [1](again).     | He left (again). | 1
            """)
    void readsAMarkerInEveryShapeModelsWriteIt(String draft, String text, String cited) {
        var sentences = split(draft, draft.length());

        assertThat(sentences).hasSize(1);
        assertThat(sentences.getFirst().text()).isEqualTo(text);
        assertThat(sentences.getFirst().cited())
                .containsExactlyElementsOf(
                        cited.isEmpty()
                                ? List.of()
                                : List.of(cited.split(" ", -1)).stream()
                                        .map(Integer::valueOf)
                                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            He left (1).                  | He left.                     | 1
            He left. (1)(2)               | He left.                     | 1 2
            He left (1, 3).               | He left.                     | 1 3
            He left （2）.                 | He left.                     | 2
            He left (9).                  | He left (9).                 | ''
            He left (34) with Ann (2, 9). | He left (34) with Ann (2, 9). | ''
            He left [1], aged (2).        | He left, aged (2).           | 1
            He left (he said).            | He left (he said).           | ''
            He left (1 of 3).             | He left (1 of 3).            | ''
            (1) He left.                  | (1) He left.                 | ''
            """)
    void readsARoundMarkerOfAPassageThatIsThere(String draft, String text, String cited) {
        for (int size : new int[] {1, 2, draft.length()}) {
            var sentences = split(new CitationStream(3), draft, size);

            assertThat(sentences).extracting(DraftSentence::text).containsExactly(text);
            assertThat(sentences.getFirst().cited().stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(" ")))
                    .isEqualTo(cited);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He said [sic] so.",
                "It began in [2024] and went on.",
                "An array [a very long bracket that is no citation at all] is text.",
                "Brackets [1 that never close.",
                "Nested [[1] brackets.",
            })
    void leavesOtherBracketsAsTheyAre(String draft) {
        var sentences = split(draft, 3);

        assertThat(sentences).hasSize(1);
        assertThat(sentences.getFirst().text()).isEqualTo(draft.replace("[[1]", "["));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr. Yoon met Dr. Kim on Friday.",
                "Prices rose 3.5 percent to $2.10.",
                "The U.S. Senate voted 51-49.",
                "J. R. R. Tolkien wrote it.",
                "\"Will you come?\" she asked.",
                "He spoke of e.g. Norway and No. 5.",
                "They left ... and came back.",
                "Prices rose by 3.5 % in May, then by 4 %.",
                "Am 3. Oktober wird gefeiert.",
                "Das sind z.B. Äpfel für 2,5 Mio. Euro.",
            })
    void stopsThatEndNoSentenceBreakNone(String draft) {
        assertThat(split(draft, 1)).extracting(DraftSentence::text).containsExactly(draft);
    }

    @Test
    void aSentenceIsFinishedWhenTheNextHasBegun() {
        var stream = new CitationStream(0);

        assertThat(stream.accept("He left. ")).isEmpty();
        assertThat(stream.accept("[1]")).isEmpty();
        assertThat(stream.accept(" S")).extracting(DraftSentence::cited).containsExactly(List.of(1));
        assertThat(stream.accept("he stayed [2].")).isEmpty();
        assertThat(stream.finish()).extracting(DraftSentence::text).containsExactly("She stayed.");
        assertThat(stream.finish()).isEmpty();
    }

    @Test
    void keepsListsParagraphsAndCode() {
        var sentences = split("Two came:\n\n- Sweden [1]\n2. Finland [2]\n```\na. B [1]\n```", 4);

        assertThat(sentences).extracting(DraftSentence::lead).containsExactly("", "\n\n- ", "\n2. ", "\n");
        assertThat(sentences)
                .extracting(DraftSentence::text)
                .containsExactly("Two came:", "Sweden", "Finland", "```\na. B [1]\n```");
    }

    @Test
    void cutsASentenceBehindEachGroupOfMarkers() {
        var sentence = split("Yoon met Biden [1] and Kishida [2][3].", 5).getFirst();

        assertThat(sentence.parts())
                .containsExactly(
                        new DraftSentence.Part("Yoon met Biden", List.of(1)),
                        new DraftSentence.Part(" and Kishida", List.of(2, 3)),
                        new DraftSentence.Part(".", List.of()));
    }

    @Test
    void itDoesNotMatterWhereTheDraftWasCut() {
        var random = new Random(20240707);
        var texts = new ArrayList<>(List.of(MIXED, Passages.seed().body()));
        String alphabet = "ab A.B? \n[]12,-【】`\"*()…（）/:";
        for (int i = 0; i < 300; i++) {
            var text = new StringBuilder();
            for (int at = 0; at < 60; at++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            texts.add(text.toString());
        }
        for (String text : texts) {
            var whole = split(text, text.length());
            assertThat(split(text, 1)).as(text).isEqualTo(whole);
            assertThat(split(new CitationStream(2), text, 1))
                    .as(text)
                    .isEqualTo(split(new CitationStream(2), text, text.length()));
            for (int run = 0; run < 5; run++) {
                assertThat(splitAtRandom(text, random)).as(text).isEqualTo(whole);
            }
        }
    }

    @Test
    void losesNoWord() {
        String words = MIXED.replaceAll("\\[(?:1|2|3|1, 2|1-3|passage 2, 3)]|【2】|［4］", "")
                .replace("Not  cut", "Not [1] cut");

        String read = String.join(
                "", split(MIXED, 7).stream().map(s -> s.lead() + s.text()).toList());

        assertThat(read.replaceAll("\\s", "")).isEqualTo(words.replaceAll("\\s", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a ", ")", ". [1] ", "[", "A. ", "[1]", "[[1", "[1](", "(1", "- ", "1. ", "a.", "[1](x ", "```", "“",
                "\n"
            })
    void readsWhatRepeatsWithoutEnd(String piece) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();

        split(new CitationStream(3), piece.repeat(100_000 / piece.length()), 1);

        // linear is some tens of milliseconds, quadratic some minutes
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    private static List<DraftSentence> split(String text, int size) {
        return split(new CitationStream(0), text, size);
    }

    private static List<DraftSentence> split(CitationStream stream, String text, int size) {
        var sentences = new ArrayList<DraftSentence>();
        for (int at = 0; at < text.length(); at += size) {
            sentences.addAll(stream.accept(text.substring(at, Math.min(text.length(), at + size))));
        }
        sentences.addAll(stream.finish());
        return sentences;
    }

    private static List<DraftSentence> splitAtRandom(String text, Random random) {
        var stream = new CitationStream(0);
        var sentences = new ArrayList<DraftSentence>();
        int at = 0;
        while (at < text.length()) {
            int next = Math.min(text.length(), at + random.nextInt(8));
            sentences.addAll(stream.accept(text.substring(at, next)));
            at = next;
        }
        sentences.addAll(stream.finish());
        return sentences;
    }
}
