package citewire.eval;

import static citewire.eval.KnownQuestions.evidence;
import static citewire.eval.KnownQuestions.question;
import static citewire.eval.KnownQuestions.ranking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import citewire.eval.measure.Bootstrap;
import citewire.eval.question.KnownQuestion;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgedTest {

    private final KnownQuestion question =
            question("on Monday", evidence("c", "It sailed on Monday."), evidence("d", "It was late."));

    private final Judged judged = Judged.of(
            question,
            ranking(
                    "a: Nothing.",
                    "a: It rained.",
                    "b: It sailed on Monday, they say.",
                    "c: It sailed on Monday.",
                    "d: No."),
            Duration.ofMillis(3));

    @Test
    void ranksAreCountedByArticleAndByPassage() {
        assertThat(judged.articleRank()).isEqualTo(3);
        assertThat(judged.answerRank()).isEqualTo(3);
        assertThat(judged.facts()).isEqualTo(0.5);
        // gold at 3 and 4 of two: (1/2 + 1/log2 5) / (1 + 1/log2 3)
        assertThat(judged.ndcg()).isCloseTo((0.5 + 0.430677) / (1 + 0.630930), within(1e-5));
    }

    @Test
    void measuresFollowTheRanks() {
        assertThat(RetrievalMeasure.HIT_1.of(question, judged)).isZero();
        assertThat(RetrievalMeasure.HIT_4.of(question, judged)).isEqualTo(1);
        assertThat(RetrievalMeasure.MRR_10.of(question, judged)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(RetrievalMeasure.ANSWER_1.of(question, judged)).isZero();
        assertThat(RetrievalMeasure.ANSWER_4.of(question, judged)).isEqualTo(1);
    }

    @Test
    void measuresNeverFallWithKAndLieBetweenZeroAndOne() {
        double hit = 0;
        double answer = 0;
        for (int k = 1; k <= 10; k++) {
            assertThat(RetrievalMeasure.hit(question, judged, k)).isBetween(hit, 1.0);
            assertThat(RetrievalMeasure.answer(question, judged, k)).isBetween(answer, 1.0);
            hit = RetrievalMeasure.hit(question, judged, k);
            answer = RetrievalMeasure.answer(question, judged, k);
        }
        for (var measure : RetrievalMeasure.values()) {
            assertThat(measure.of(question, judged)).isBetween(0.0, 1.0);
        }
    }

    @Test
    void nothingFoundIsNoughtAndNothingKnownIsNotMeasured() {
        var nothing = Judged.of(question, List.of(), Duration.ZERO);
        for (var measure : RetrievalMeasure.values()) {
            assertThat(measure.of(question, nothing)).as(measure.label()).isZero();
        }
        var bare = question("on Monday");
        assertThat(RetrievalMeasure.HIT_10.of(bare, Judged.of(bare, List.of(), Duration.ZERO)))
                .isNaN();
        assertThat(RetrievalMeasure.FACTS_10.of(bare, Judged.of(bare, List.of(), Duration.ZERO)))
                .isNaN();
    }

    @Test
    void theHouseIsComparedWithEachPeerQuestionByQuestion() {
        var found = new LinkedHashMap<String, Judged>();
        found.put("citewire", Judged.of(question, ranking("c: It sailed on Monday."), Duration.ZERO));
        found.put("bm25", judged);
        var retrieval = new Retrieval(List.of("citewire", "bm25"), List.of(new Retrieved(question, found)));

        var hit = retrieval.comparisons(new Bootstrap(1, 1000)).getFirst();

        assertThat(hit.against() + " " + hit.measure()).isEqualTo("bm25 Hit@1");
        assertThat(hit.difference().mean()).isEqualTo(1);
        assertThat(hit.difference().excludesZero()).isTrue();
    }
}
