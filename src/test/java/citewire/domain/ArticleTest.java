package citewire.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleTest {

    private static final ArticleId ID = new ArticleId("a1");

    private static ArticleHeader header(String title, String source) {
        return new ArticleHeader(ID, title, source, null, null);
    }

    @Test
    void isNothingWithoutATitleASourceOrABody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> header(" ", "Wire"))
                .withMessageContaining("a1");
        assertThatIllegalArgumentException().isThrownBy(() -> header("T", "")).withMessageContaining("a1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Article(header("T", "Wire"), List.of(), null, "\n ", "a.txt"))
                .withMessageContaining("no body");
    }

    @Test
    void keepsItsAuthorsWhateverBecomesOfTheListTheyCameIn() {
        var authors = new ArrayList<>(List.of("Ada"));
        var article = new Article(header("T", "Wire"), authors, "en", "Text.", "a.txt");
        authors.add("Bob");

        assertThat(article.authors()).containsExactly("Ada");
        assertThat(article.id()).isEqualTo(ID);
        assertThat(article.title()).isEqualTo("T");
    }

    @Test
    void aPassageGivesItsSentencesWordForWord() {
        var passage = new Passage(
                new PassageId(ID, 2),
                header("T", "Wire"),
                "One. Two.",
                List.of(new TextSpan(0, 4), new TextSpan(5, 9)));

        assertThat(passage.sentence(0)).isEqualTo("One.");
        assertThat(passage.sentence(1)).isEqualTo("Two.");
        assertThat(passage.id()).hasToString("a1#2");
    }

    @Test
    void aPassageHasAtLeastOneSentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Passage(new PassageId(ID, 0), header("T", "Wire"), "x", List.of()));
    }

    @Test
    void aSpanRunsForward() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TextSpan(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new TextSpan(-1, 2));
    }

    @Test
    void aCitationQuotesSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Citation(1, header("T", "Wire"), List.of()));
    }
}
