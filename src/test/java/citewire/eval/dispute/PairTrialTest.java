package citewire.eval.dispute;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Article;
import citewire.eval.measure.Bootstrap;
import citewire.eval.trial.source.Sources;
import citewire.index.lucene.LuceneArticleIndex;
import citewire.ingest.indexing.PassageSplitter;
import citewire.newsroom.Newsroom;
import citewire.text.SentenceSplitter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The trial of the comparison on the newsroom's articles: what is made of them, and the floors that are held. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PairTrialTest {

    private static final int EACH = 12;

    private Sources sources = new Sources(List.of(), List.of());
    private Pairs compared = new Pairs(List.of());

    @BeforeAll
    void compare(@TempDir Path folder) throws IOException {
        var articles = newsroom(folder);
        var splitter = new PassageSplitter(new SentenceSplitter());
        sources = new Sources(
                articles,
                articles.stream().flatMap(one -> splitter.split(one).stream()).toList());
        try (var index = LuceneArticleIndex.open(folder.resolve("index"), ZoneOffset.UTC)) {
            var run = new PairRun(index.analysis(), () -> 0);
            compared = new Pairs(Stream.of(PairKind.values())
                    .flatMap(kind -> new PairMaker(sources, 1).make(kind, EACH).stream())
                    .map(run::run)
                    .toList());
        }
    }

    @Test
    void theSameSeedMakesTheSamePairsAndAnotherMakesOthers() {
        var made = new PairMaker(sources, 1).make(PairKind.FIGURE, EACH);

        assertThat(new PairMaker(sources, 1).make(PairKind.FIGURE, EACH)).isEqualTo(made);
        assertThat(new PairMaker(sources, 2).make(PairKind.FIGURE, EACH)).isNotEqualTo(made);
    }

    @Test
    void makesPairsOfEveryKindThatDiffer() {
        assertThat(compared.kinds()).contains(PairKind.FIGURE, PairKind.DATE, PairKind.DENIAL, PairKind.ALIKE);
        assertThat(compared.differing(true).all())
                .allSatisfy(one ->
                        assertThat(one.trial().first()).isNotEqualTo(one.trial().second()));
    }

    @Test
    void findsMostOfWhatDiffersAndTellsLittleElse() {
        var bootstrap = new Bootstrap(1, 10);

        assertThat(compared.differing(true).recall(bootstrap).mean()).isGreaterThan(0.6);
        assertThat(compared.precision(bootstrap).mean()).isGreaterThan(0.93);
        assertThat(compared.of(PairKind.ALIKE).falselyTold(bootstrap).mean()).isZero();
        assertThat(compared.of(PairKind.NEIGHBOURS).falselyTold(bootstrap).mean())
                .isZero();
    }

    private static List<Article> newsroom(Path folder) throws IOException {
        Path file = folder.resolve("articles.jsonl");
        Newsroom.at(Instant.parse("2026-11-20T12:00:00Z")).writeArticles(file);
        var read = new ArrayList<Article>();
        for (String line : Files.readAllLines(file)) {
            var node = new ObjectMapper().readTree(line);
            read.add(article()
                    .id(node.path("id").asText())
                    .title(node.path("title").asText())
                    .source(node.path("source").asText())
                    .published(node.path("published").asText(""))
                    .body(node.path("body").asText())
                    .build());
        }
        return read;
    }
}
