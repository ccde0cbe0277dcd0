package citewire.ask.check;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Passage;
import citewire.fixtures.Passages;
import citewire.index.lucene.LuceneArticleIndex;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences drawn from what one article tells in several places. */
class SentencesApartTest {

    private static final Passage BANK = Passages.whole(article()
            .title("A bank and its people")
            .body(
                    "Ada Voss leads the Orsk savings bank from its tower at the harbour. Rain fell all week. Her deputy is Per Lind."
                            + " Lind sold his yacht in March. Ferries were late. Voss was born in Velda in 1961 and studied law there."
                            + " The weather stayed mild. The bank employs 412 people in nine branches.")
            .build());

    @TempDir
    private static Path folder;

    private static LuceneArticleIndex index;

    @BeforeAll
    static void open() {
        index = LuceneArticleIndex.open(folder, ZoneOffset.UTC);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Voss, who was born in Velda in 1961, leads the Orsk savings bank.",
                "Voss leads the Orsk savings bank and was born in Velda in 1961.",
                "Ada Voss leads the Orsk savings bank, which employs 412 people in nine branches."
            })
    void areKeptWhereEachPartIsToldOfTheSame(String sentence) {
        assertThat(check(sentence)).isInstanceOf(Verdict.Keep.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Voss leads the Orsk savings bank and sold his yacht in March.",
                "Ada Voss, who sold his yacht in March, leads the Orsk savings bank.",
                "Per Lind, who was born in Velda in 1961, sold his yacht in March.",
                "Ada Voss, who was born in Velda in 1916, leads the Orsk savings bank.",
                "Ada Voss leads the Orsk savings bank after she was born in Velda in 1961."
            })
    void areNotKeptWhereAPartIsToldOfAnotherOrNotAtAll(String sentence) {
        var verdict = check(sentence);

        assertThat(verdict).as(verdict.reason()).isInstanceOf(Verdict.Drop.class);
    }

    private static Verdict check(String sentence) {
        return new CitationChecker(index.analysis())
                .over(List.of(BANK))
                .check(new DraftSentence("", List.of(new DraftSentence.Part(sentence, List.of(1)))));
    }
}
