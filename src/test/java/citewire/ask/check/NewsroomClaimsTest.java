package citewire.ask.check;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.InventedNews;
import citewire.fixtures.Passages;
import citewire.index.lucene.LuceneArticleIndex;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences written by hand about the newsroom's articles, as a model might: true in other words, and false. */
class NewsroomClaimsTest {

    /** So many sentences a passage. */
    private static final int SENTENCES = 8;

    /** A little below what holds: these sentences are here to show what a change breaks, not to be bent to. */
    private static final Map<String, Double> FLOORS = Map.of(
            "supported", .85,
            "number", .75,
            "date", 1.0,
            "name", .9,
            "quotation", 1.0,
            "negation", .9,
            "roles", .6,
            "attribution", .9,
            "merged", .8);

    @TempDir
    private Path folder;

    private static final class Count {
        private int all;
        private final List<String> wrong = new ArrayList<>();

        double right() {
            return 1 - (double) wrong.size() / all;
        }
    }

    @Test
    void letsThroughWhatIsTrueAndNothingElse() {
        var counts = new TreeMap<String, Count>();
        try (var index = LuceneArticleIndex.open(folder, ZoneOffset.UTC)) {
            var articles = InventedNews.articles();
            for (var claim : InventedNews.claims()) {
                var evidence =
                        Passages.of(Objects.requireNonNull(articles.get(claim.article()), claim.article()), SENTENCES);
                var check = new CitationChecker(index.analysis()).over(evidence);
                var verdict =
                        check.check(new DraftSentence("", List.of(new DraftSentence.Part(claim.text(), List.of(1)))));
                boolean shown = verdict instanceof Verdict.Keep || verdict instanceof Verdict.Recite;
                var count = counts.computeIfAbsent(claim.kind(), kind -> new Count());
                count.all++;
                if (shown != claim.kind().equals("supported")) {
                    count.wrong.add(
                            claim.text() + " -- " + verdict.getClass().getSimpleName() + ": " + verdict.reason());
                }
            }
        }
        FLOORS.forEach((kind, floor) -> {
            var count = Objects.requireNonNull(counts.get(kind), kind);
            assertThat(count.right())
                    .as("%s: %s", kind, String.join("\n", count.wrong))
                    .isGreaterThanOrEqualTo(floor);
        });
    }
}
