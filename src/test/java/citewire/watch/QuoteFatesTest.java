package citewire.watch;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Article;
import citewire.domain.ArticleVersion;
import citewire.state.StoredArticle;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteFatesTest {

    private static final String QUOTE = "The ferry carried 1,200 people on Monday, the harbour master said.";

    private final QuoteFates fates = new QuoteFates();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It was cold. The ferry carried 1,200 people on Monday, the harbour master said. More follows.",
                "THE FERRY carried 1,200\n people on “Monday”, the harbour master said",
                "The ferry carried 1,200 people on Monday, the harbour master said on Tuesday.",
                "Late on Tuesday: the ferry carried 1,200 people on Monday, the harbour master said."
            })
    void stands(String body) {
        assertThat(fate(body)).isEqualTo(new QuoteFate.Stands());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The ferry carried 1,300 people on Monday, the harbour master said.",
                "The ferry carried 1,200 people on Sunday, the harbour master said.",
                "The ferry did not carry 1,200 people on Monday, the harbour master said.",
                "It is not true that the ferry carried 1,200 people on Monday, the harbour master said.",
                "The ferry carried people on Monday, the harbour master said."
            })
    void changed(String now) {
        assertThat(fate("It was cold. " + now + " The captain was glad.")).isEqualTo(new QuoteFate.Changed(now));
    }

    @Test
    void isGoneWhereNothingLikeItIsSaid() {
        assertThat(fate("It was cold. The captain was glad.")).isEqualTo(new QuoteFate.Gone());
    }

    @Test
    void findsAQuoteInTheTitleAndOneThatWasCut() {
        var article =
                article().title("Ferry sails again").body("It had been idle.").build();

        assertThat(fates.of("Ferry sails again", article.header(), stored(article, false)))
                .isEqualTo(new QuoteFate.Stands());
        assertThat(fates.of("It had been", article.header(), stored(article, false)))
                .isEqualTo(new QuoteFate.Stands());
    }

    @Test
    void isWithdrawnWithItsArticle() {
        var article = article().body(QUOTE).build();

        assertThat(fates.of(QUOTE, article.header(), stored(article, true))).isEqualTo(new QuoteFate.Withdrawn());
    }

    @Test
    void aTeaserThatGaveWayToItsArticleIsNoCorrectionUnlessAFigureChanged() {
        var teaser = article().headlineOnly().body(QUOTE).build();
        var reworded = article()
                .body("On Monday the ferry carried 1,200 people, said the harbour master.")
                .build();
        var other = article()
                .body("On Monday the ferry carried 900 people, said the harbour master.")
                .build();

        assertThat(fates.of(QUOTE, teaser.header(), stored(reworded, false))).isEqualTo(new QuoteFate.Stands());
        assertThat(fates.of(QUOTE, teaser.header(), stored(other, false)))
                .isEqualTo(new QuoteFate.Changed("On Monday the ferry carried 900 people, said the harbour master."));
    }

    private QuoteFate fate(String body) {
        var now = article().title("Harbour news").body(body).build();
        return fates.of(QUOTE, now.header(), stored(now, false));
    }

    private static StoredArticle stored(Article article, boolean withdrawn) {
        var version = new ArticleVersion(1, article.title(), null, Instant.EPOCH);
        return new StoredArticle(article, List.of(version), withdrawn, null);
    }
}
