package citewire.ask.retrieve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.domain.PassageId;
import citewire.domain.RankedPassage;
import citewire.domain.TextSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankFusionTest {

    private final RankFusion fusion = new RankFusion(0.6);

    @Test
    void putsFirstWhatBothArmsFound() {
        var fused = fusion.fuse(
                List.of(hit(1, 9, "words"), hit(2, 8, "both")), List.of(hit(1, 0.8, "both"), hit(2, 0.6, "far")), 10);

        assertThat(ids(fused)).containsExactly("both", "words", "far");
        assertThat(fused).extracting(RankedPassage::rank).containsExactly(1, 2, 3);
        assertThat(fused.getFirst().score()).isEqualTo(0.6 * 8 / 9 + 0.4, within(1e-9));
    }

    @Test
    void keepsTheOrderOfWordsWhereNothingHasAMeaning() {
        var fused = fusion.fuse(List.of(hit(1, 3, "a"), hit(2, 2, "b"), hit(3, 1, "c")), List.of(), 2);

        assertThat(ids(fused)).containsExactly("a", "b");
    }

    @Test
    void keepsTheOrderOfMeaningWhereNoWordIsShared() {
        assertThat(ids(fusion.fuse(List.of(), List.of(hit(1, 0.9, "a"), hit(2, 0.5, "b")), 5)))
                .containsExactly("a", "b");
    }

    @Test
    void countsAnOnlyHitInFull() {
        assertThat(fusion.fuse(List.of(), List.of(hit(1, 0.7, "a")), 5)
                        .getFirst()
                        .score())
                .isEqualTo(0.4, within(1e-9));
    }

    private static List<String> ids(List<RankedPassage> ranked) {
        return ranked.stream().map(one -> one.passage().article().id().value()).toList();
    }

    private static RankedPassage hit(int rank, double score, String id) {
        var header = new ArticleHeader(new ArticleId(id), "Title", "The Wire", null, null);
        var passage = new Passage(new PassageId(header.id(), 0), header, "Text.", List.of(new TextSpan(0, 5)));
        return new RankedPassage(rank, score, passage);
    }
}
