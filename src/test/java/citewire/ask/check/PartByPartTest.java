package citewire.ask.check;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.ask.check.rung.Check;
import citewire.domain.Passage;
import citewire.fixtures.Passages;
import citewire.index.lucene.LuceneArticleIndex;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that cite one passage for one half and another for the other. */
class PartByPartTest {

    private static final Passage SHIPYARD =
            passage("a", "2026-11-02", "The Halvard shipyard sold its last dry dock in March. It had 300 workers.");
    private static final Passage CANNERY =
            passage("b", "2026-11-03", "The Orrin cannery dismissed 40 workers in April. Ministers regretted it.");
    private static final Passage SHIPYARD_TOO =
            passage("c", "2026-11-04", "Halvard, the shipyard, dismissed 120 workers in May. Owners blamed orders.");
    private static final Passage LATER =
            passage("d", "2026-11-09", "The Orrin cannery dismissed 55 workers in April, it turned out.");

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
                "The Halvard shipyard sold its last dry dock in March [1], and the Orrin cannery dismissed 40 workers in April [2].",
                "The Halvard shipyard sold its last dry dock in March [1] and dismissed 120 workers in May [3].",
                "The Halvard shipyard sold its last dry dock in March [1], and it dismissed 120 workers in May [3].",
                "The Halvard shipyard, which dismissed 120 workers in May [3], sold its last dry dock in March [1]."
            })
    void keepsWhatEachPartsPassageBearsOut(String sentence) {
        assertThat(check(sentence, SHIPYARD, CANNERY, SHIPYARD_TOO)).isInstanceOf(Verdict.Keep.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Halvard shipyard sold its last dry dock in March [1] and dismissed 40 workers in April [2].",
                "The Halvard shipyard sold its last dry dock in March [1], and it dismissed 40 workers in April [2].",
                "The Halvard shipyard sold its last dry dock in March [1], dismissing 40 workers in April [2].",
                "The Halvard shipyard sold its last dry dock in March [1] after it dismissed 40 workers in April [2]."
            })
    void dropsADeedOfOneThatIsGivenToAnother(String sentence) {
        var verdict = check(sentence, SHIPYARD, CANNERY, SHIPYARD_TOO);

        assertThat(verdict).as(verdict.reason()).isInstanceOf(Verdict.Drop.class);
    }

    @Test
    void marksAPartThatALaterReportTellsOtherwise() {
        var verdict = check(
                "The Halvard shipyard sold its last dry dock in March [1], and the Orrin cannery dismissed 40 workers in April [2].",
                SHIPYARD,
                CANNERY,
                LATER);

        assertThat(verdict.failed()).as(verdict.reason()).isEqualTo(Check.NEWEST);
        assertThat(verdict.supports()).extracting(Support::number).containsExactly(1, 2);
    }

    private static Verdict check(String draft, Passage... evidence) {
        var stream = new CitationStream(evidence.length);
        var sentences = new ArrayList<>(stream.accept(draft));
        sentences.addAll(stream.finish());
        assertThat(sentences).hasSize(1);
        return new CitationChecker(index.analysis()).over(List.of(evidence)).check(sentences.getFirst());
    }

    private static Passage passage(String id, String day, String body) {
        return Passages.whole(article()
                .id(id)
                .title("News of the day")
                .published(day)
                .body(body)
                .build());
    }
}
