package citewire.eval.judge;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Answer;
import citewire.domain.Citation;
import citewire.domain.Confidence;
import citewire.domain.Provenance;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupportTest {

    private final StrictJudge judge = new StrictJudge();

    private Support support(String text, String... quotes) {
        var citations = new java.util.ArrayList<Citation>();
        for (String quote : quotes) {
            var cited = article().id("a" + citations.size()).title("News").build();
            citations.add(new Citation(citations.size() + 1, cited.header(), List.of(quote)));
        }
        var provenance = new Provenance(Provenance.QUOTES, null, null, 1, Duration.ZERO, Duration.ZERO);
        return Support.of(new Answer.Cited(text, citations, new Confidence(0.9), provenance), judge);
    }

    @Test
    void aCitationThatAddsNothingIsNotNeeded() {
        var support =
                support("The bridge opened on Friday [1][2].", "The bridge opened on Friday.", "Tides rise in May.");

        assertThat(support.recall()).isEqualTo(1);
        assertThat(support.precision()).isEqualTo(0.5);
    }

    @Test
    void citationsThatHoldAClauseEachAreBothNeeded() {
        var support = support(
                "The bridge opened on Friday, and tides rise in May [1][2].",
                "The bridge opened on Friday.",
                "Tides rise in May.");

        assertThat(support.sentences()).containsExactly(new JudgedSentence(true, List.of(true, true)));
    }

    @Test
    void citationsOfASentenceThatIsNotBorneOutAreWorthNothing() {
        var support = support(
                "The bridge opened on Friday [1]. It cost 9 crowns [2].", "The bridge opened on Friday.", "Tides.");

        assertThat(support.recall()).isEqualTo(0.5);
        assertThat(support.precision()).isEqualTo(0.5);
    }

    @Test
    void whatTheBotSaysBesideASentenceIsNotJudged() {
        var sentences = AnswerSentence.of("""
                As of 7 Jul 2024, the newest article there is (citewire feeds add):
                5 Jul 2024: The bridge opened on Friday. (Friday: 5 Jul 2024) [1]
                - Tides rise in May. (loosely, see the source) [2][1] (of 2 articles)""");

        assertThat(sentences)
                .containsExactly(
                        new AnswerSentence("The bridge opened on Friday.", List.of(1)),
                        new AnswerSentence("Tides rise in May.", List.of(2, 1)));
    }

    @Test
    void thereIsNoShareOfNoSentence() {
        assertThat(Support.NONE.recall()).isNaN();
        assertThat(Support.NONE.precision()).isNaN();
    }
}
