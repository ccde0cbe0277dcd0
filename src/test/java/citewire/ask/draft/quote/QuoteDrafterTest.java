package citewire.ask.draft.quote;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import citewire.benchmarks.BenchIndex;
import citewire.domain.Article;
import citewire.domain.Confidence;
import citewire.domain.RankedPassage;
import citewire.index.ArticleIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteDrafterTest {

    private static final double ENOUGH = 0.25;

    @TempDir
    private static Path folder;

    private static ArticleIndex index;

    @BeforeAll
    static void readTheSeedArticle() throws IOException {
        String seed = Files.readString(Path.of("seeds/2024-07-07-yoon-nato-summit.txt"));
        int title = seed.indexOf('\n');
        Article summit = article()
                .id("summit")
                .title(seed.substring(0, title))
                .published("2024-07-07")
                .body(seed.substring(title).strip())
                .build();
        Article bridge = article()
                .id("bridge")
                .title("New bridge at Dunmarrow opened")
                .body("Mayor Halden Pryce opened the new bridge at Dunmarrow on Sunday. He paid 12 crowns for the first"
                        + " ticket. Snow is expected in the hills.")
                .build();
        index = BenchIndex.of(
                folder, List.of(summit, bridge, article().id("ferry").build()));
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Who will Yoon hold talks with on Wednesday?              | Czech Republic, Sweden, Finland and Norway
                    Who is Yoon going to meet on Wednesday?                  | Jens Stoltenberg
                    Where will Yoon travel before the summit?                | Hawaii
                    where will yoon travel before the summit                 | Hawaii
                    What treaty did Kim and Putin sign?                      | comprehensive strategic partnership
                    what treaty did kim and putin sign                       | comprehensive strategic partnership
                    Who will host the dinner?                                | Joe Biden
                    who is hosting dinner at the white house                 | Joe Biden
                    Which countries are the Indo-Pacific partners?           | Japan, Australia and New Zealand
                    Who said Seoul seeks to send a "strong message"?         | Kim Tae-hyo
                    What will Yoon warn about at the NATO summit?            | deepening defence cooperation
                    When will Yoon visit Washington?                         | from Wednesday to Thursday
                    What will Yoon visit in Hawaii?                          | National Memorial Cemetery
                    Which summits have yet to be confirmed?                  | trilateral
                    """)
    void quotesTheSentenceThatAnswers(String question, String answer) {
        assertThat(quoted(question)).contains(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who won the 2024 Tour de France?",
                "who won the 2024 tour de france",
                "What will Yoon say to Macron?",
                "what will yoon say to macron",
                "What is the capital of Peru?",
                "what is the capital of peru",
                "Who is the president of Brazil?",
                "How tall is Mount Everest?",
                "When was the Eiffel Tower built?",
                "What did Trump say about NATO?",
                "How much does a Tesla cost?",
                "How old is Yoon?",
                "Who?"
            })
    void declinesWhatNoArticleTells(String question) {
        var draft = draft(question);

        assertThat(draft).isInstanceOf(QuoteDraft.NothingAnswers.class);
        assertThat(draft.confidence().value()).isLessThan(ENOUGH);
    }

    @Test
    void takesAnotherYearForAnotherStory() {
        assertThat(draft("What treaty did Kim and Putin sign in 2019?"))
                .isEqualTo(new QuoteDraft.NothingAnswers(Confidence.NONE));
        assertThat(quoted("What treaty did Kim and Putin sign in 2024?")).contains("strategic partnership");
    }

    @Test
    void declinesWithoutEvidence() {
        assertThat(drafter(index).draft("Who will host the dinner?", List.of()))
                .isEqualTo(new QuoteDraft.NothingAnswers(Confidence.NONE));
    }

    @Test
    void quotesWholeSentencesOfThePassageWordByWord() {
        var draft = (QuoteDraft.Quoted) draft("Who will Yoon hold talks with on Wednesday?");

        assertThat(draft.quotes()).hasSizeBetween(1, 3).allSatisfy(quote -> {
            assertThat(quote.passage().sentences())
                    .anyMatch(sentence -> sentence.start() <= quote.span().start()
                            && sentence.end() == quote.span().end());
            assertThat(quote.passage().text()).contains(quote.text());
        });
        assertThat(draft.confidence().value()).isBetween(ENOUGH, 1.0);
    }

    @Test
    void showsOfWhomASentenceSpeaks() {
        assertThat(quoted("How many crowns were paid for the first ticket at the Dunmarrow bridge?"))
                .isEqualTo("Mayor Halden Pryce opened the new bridge at Dunmarrow on Sunday.\n"
                        + "He paid 12 crowns for the first ticket.");
    }

    @Test
    void quotesFewWords() {
        assertThat(List.of(quoted("What will Yoon do on Thursday at the NATO summit?")
                        .strip()
                        .split("\\s+", -1)))
                .hasSizeLessThanOrEqualTo(60);
    }

    @Test
    void quotesTheEvidenceItselfWhereItsArticleHasLeftTheIndex(@TempDir Path empty) {
        try (var emptied = BenchIndex.of(empty, List.of())) {
            var evidence = evidence("Who will host the dinner?");

            assertThat(drafter(emptied).draft("Who will host the dinner?", evidence))
                    .isInstanceOf(QuoteDraft.Quoted.class);
        }
    }

    @Test
    void refusesADraftWithoutQuotes() {
        assertThatThrownBy(() -> new QuoteDraft.Quoted(List.of(), List.of(), Confidence.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static QuoteDrafter drafter(ArticleIndex index) {
        return new QuoteDrafter(index, TokenReader.NONE, ENOUGH);
    }

    private QuoteDraft draft(String question) {
        return drafter(index).draft(question, evidence(question));
    }

    private String quoted(String question) {
        assertThat(draft(question)).isInstanceOf(QuoteDraft.Quoted.class);
        return ((QuoteDraft.Quoted) draft(question))
                .quotes().stream().map(Quote::text).collect(Collectors.joining("\n"));
    }

    private static List<RankedPassage> evidence(String question) {
        return index.searchText(question, BenchIndex.without(Set.of()), 8);
    }
}
