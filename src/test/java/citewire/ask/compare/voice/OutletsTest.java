package citewire.ask.compare.voice;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutletsTest {

    private final Outlets outlets = new Outlets(List.of("Harbour Times", "Kelmark Wire"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Guardian | The Guardian",
                "Guardian | theguardian.com",
                "The Independent | The Independent - Life and Style",
                "BBC News | bbc.co.uk",
                "CNN | edition.cnn.com",
                "AP | The Associated Press",
                "USA TODAY | usatoday.com"
            })
    void knowsAnOutletByEachOfItsNames(String one, String other) {
        assertThat(outlets.publisher(one)).isEqualTo(outlets.publisher(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The pier fell, according to Reuters.",
                "LONDON (Reuters) - The pier fell on Monday.",
                "The pier fell, Reuters reported on Monday.",
                "The minister told the Reuters news agency that the pier fell.",
                "The pier fell, Reuters news agency has earlier reported.",
                "The pier fell, officials said, as first reported by Reuters.",
                "The letter, seen by Reuters, names the pier.",
                "The pier fell.\n\n— Reuters",
                "The pier fell.\n\nContributing: Ada Poole, Bo Finn, Reuters"
            })
    void hearsWhomAnArticleHasSomethingFrom(String body) {
        assertThat(outlets.creditedBy(article().body(body).build())).contains(outlets.publisher("Reuters"));
    }

    @Test
    void knowsThePublishersItComparesAndThoseThatAreWrittenInCapitals() {
        var body = "The Kelmark Wire reported it. (AP) Ferries were told to wait, AP Television News contributed.";

        assertThat(outlets.creditedBy(article().body(body).build()))
                .containsExactlyInAnyOrder(outlets.publisher("Kelmark Wire"), outlets.publisher("Associated Press"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "According to Independent Senator Ada Poole the pier fell.",
                "Reuters moved its office from the pier, which fell.",
                "The pier (Brannick) fell, according to the harbour master.",
                "The fall was reported to the harbour master on Monday."
            })
    void takesNobodyForAnOutletThatIsNone(String body) {
        assertThat(outlets.creditedBy(article().body(body).build())).isEmpty();
    }

    @Test
    void readsALongRunOfCapitalsInLinearTime() {
        assertThat(outlets.creditedBy(
                        article().body("A".repeat(200_000) + " fell.").build()))
                .isEmpty();
        assertThat(outlets.creditedBy(
                        article().body("Aa ".repeat(70_000) + " fell.").build()))
                .isEmpty();
    }
}
