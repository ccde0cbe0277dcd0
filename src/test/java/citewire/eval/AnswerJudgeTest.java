package citewire.eval;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Answer;
import citewire.domain.Article;
import citewire.domain.Citation;
import citewire.domain.Confidence;
import citewire.domain.Provenance;
import citewire.fixtures.NewStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerJudgeTest {

    private static final Article FERRY =
            article().id("ferry").body("The ferry cost 3\u00a0million crowns.").build();

    @TempDir
    private Path folder;

    @Test
    void aQuoteIsVerbatimWhateverBlanksItsArticleHas() {
        assertThat(verbatim("The ferry cost 3 million crowns.")).isEqualTo(1);
        assertThat(verbatim("The ferry cost 4 million crowns.")).isZero();
    }

    private double verbatim(String quote) {
        try (var state = NewStore.open(folder.resolve(quote.hashCode() + ".db"), Clock.systemUTC(), new Random(1))) {
            state.articles().commit(FERRY);
            var question = KnownQuestions.question("3 million", KnownQuestions.evidence("ferry", quote));
            return new AnswerJudge(state.articles())
                    .marks(question, cited(quote))
                    .verbatim();
        }
    }

    private static Answer cited(String quote) {
        var provenance = new Provenance(Provenance.QUOTES, null, null, 1, Duration.ZERO, Duration.ZERO);
        return new Answer.Cited(
                quote + " [1]",
                List.of(new Citation(1, FERRY.header(), List.of(quote))),
                new Confidence(0.9),
                provenance);
    }
}
