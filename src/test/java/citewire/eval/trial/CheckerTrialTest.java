package citewire.eval.trial;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.ask.check.CitationChecker;
import citewire.domain.Article;
import citewire.domain.Passage;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The trial of the checker on the newsroom's articles: what is made of them, and the floor below which it must not fall. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckerTrialTest {

    private static final Pattern MARKER = Pattern.compile("\\[(\\d+)]");

    private static final int EACH = 12;

    /** So few sentences of these can be made false from the newsroom that no floor is held. */
    private static final Set<TrialKind> RARE = Set.of(TrialKind.ROLES, TrialKind.VOICE, TrialKind.MERGED);

    private List<Article> articles = List.of();
    private List<Trial> trials = List.of();

    @BeforeAll
    void make(@TempDir Path folder) throws IOException {
        articles = newsroom(folder);
        trials = made(1, TrialKind.values());
    }

    @Test
    void theSameSeedMakesTheSameSentencesAndAnotherMakesOthers() {
        var before =
                trials.stream().filter(trial -> trial.kind() == TrialKind.NAME).toList();

        assertThat(made(1, TrialKind.NAME)).isEqualTo(before);
        assertThat(made(2, TrialKind.NAME)).isNotEqualTo(before);
    }

    @Test
    void everyKindIsMade() {
        for (var kind : TrialKind.values()) {
            long made = trials.stream().filter(trial -> trial.kind() == kind).count();
            assertThat(made).as(kind.label()).isGreaterThanOrEqualTo(RARE.contains(kind) ? 1 : 5);
        }
    }

    @Test
    void aVerbatimSentenceIsTheArticlesAndAFalseOneIsNot() {
        for (Trial trial : trials.stream().filter(CheckerTrialTest::clear).toList()) {
            String sentence = trial.draft().replaceAll(" ?\\[\\d+]", "");
            boolean said = trial.evidence().stream()
                    .anyMatch(passage -> passage.text().replaceAll("\\s+", " ").contains(sentence));
            assertThat(said).as(trial.draft()).isEqualTo(trial.kind() == TrialKind.VERBATIM);
        }
    }

    @Test
    void everyMarkerCitesAPassageOfTheEvidenceAndTheEvidenceHoldsOthersToo() {
        for (Trial trial : trials) {
            assertThat(trial.draft()).matches("(?s).*\\[[1-8]\\].*").doesNotContain("[0]", "{");
            assertThat(MARKER.matcher(trial.draft()).results())
                    .allSatisfy(marker -> assertThat(Integer.parseInt(marker.group(1)))
                            .isBetween(1, trial.evidence().size()));
            assertThat(trial.evidence()).hasSizeBetween(2, 8);
            assertThat(new HashSet<>(trial.evidence().stream().map(Passage::id).toList()))
                    .hasSameSizeAs(trial.evidence());
        }
    }

    @Test
    void theCheckerCatchesExchangedFactsAndLetsWhatIsBorneOutPass(@TempDir Path folder) {
        try (var index = LuceneArticleIndex.open(folder.resolve("index"), ZoneOffset.UTC)) {
            var run = new TrialRun(new CitationChecker(index.analysis()), System::nanoTime);
            var tried = new Trials(trials.stream().map(run::run).toList());

            assertThat(stopped(tried.of(TrialKind.VERBATIM))).isZero();
            assertThat(stopped(tried.paraphrased())).as("paraphrases withheld").isLessThanOrEqualTo(0.12);
            for (var kind : List.of(TrialKind.NUMBER, TrialKind.NAME, TrialKind.QUOTATION, TrialKind.ATTRIBUTION)) {
                assertThat(stopped(tried.of(kind))).as(kind.label()).isGreaterThanOrEqualTo(0.75);
            }
        }
    }

    /** Some paraphrases only leave words out, and what is stale was said. */
    private static boolean clear(Trial trial) {
        return trial.kind() == TrialKind.VERBATIM || (!trial.supported() && trial.kind() != TrialKind.STALE);
    }

    private static double stopped(Trials trials) {
        long passing = trials.count(Outcome.KEPT) + trials.count(Outcome.RECITED);
        return 1 - (double) passing / trials.all().size();
    }

    private List<Trial> made(long seed, TrialKind... kinds) {
        var splitter = new PassageSplitter(new SentenceSplitter());
        var passages =
                articles.stream().flatMap(one -> splitter.split(one).stream()).toList();
        var maker = new TrialMaker(new Sources(articles, passages), seed);
        return Stream.of(kinds).flatMap(kind -> maker.make(kind, EACH).stream()).toList();
    }

    private static List<Article> newsroom(Path folder) throws IOException {
        Path file = folder.resolve("articles.jsonl");
        Newsroom.at(Instant.parse("2026-11-20T12:00:00Z")).writeArticles(file);
        var json = new ObjectMapper();
        var read = new ArrayList<Article>();
        for (String line : Files.readAllLines(file)) {
            var node = json.readTree(line);
            read.add(article()
                    .id(node.path("id").asText())
                    .title(node.path("title").asText())
                    .source(node.path("source").asText())
                    .published(node.path("published").asText(""))
                    .body(node.path("body").asText())
                    .build());
        }
        return List.copyOf(read);
    }
}
