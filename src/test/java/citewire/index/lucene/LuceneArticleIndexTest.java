package citewire.index.lucene;

import static citewire.domain.Audience.SHARED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.domain.PassageId;
import citewire.domain.Published;
import citewire.domain.RankedPassage;
import citewire.domain.Scope;
import citewire.domain.TextSpan;
import citewire.domain.TimeWindow;
import citewire.domain.Vector;
import citewire.index.IndexStatus;
import citewire.index.IndexWriting;
import citewire.index.IndexedPassage;
import citewire.index.Lookup;
import citewire.index.Match;
import citewire.index.PassageFilter;
import citewire.index.Spots;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneArticleIndexTest {

    private static final Instant NOW = Instant.parse("2024-07-08T12:00:00Z");
    private static final PassageFilter ALL = new PassageFilter(Scope.EVERYTHING, NOW);

    @TempDir
    private Path folder;

    private LuceneArticleIndex index;
    private @Nullable IndexWriting writing;

    @BeforeEach
    void open() {
        index = LuceneArticleIndex.open(folder, ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        if (writing != null) {
            writing.close();
        }
        index.close();
    }

    private IndexWriting writing() {
        if (writing == null) {
            writing = index.tryWrite().orElseThrow();
        }
        return writing;
    }

    private void put(String id, String title, @Nullable String published, String... texts) {
        var passages = new java.util.ArrayList<IndexedPassage>();
        for (String text : texts) {
            passages.add(new IndexedPassage(passage(id, passages.size(), title, published, text), null));
        }
        writing().put(new ArticleId(id), passages);
        index.refresh();
    }

    private static Passage passage(String id, int ordinal, String title, @Nullable String published, String text) {
        var date = published == null ? null : Published.parse(published).orElseThrow();
        var url = URI.create("https://wire.example/" + id);
        var head = new ArticleHeader(new ArticleId(id), title, "The Wire", url, date, date, date != null, SHARED);
        return new Passage(new PassageId(head.id(), ordinal), head, text, List.of(new TextSpan(0, text.length())));
    }

    private static Vector unit(int axis) {
        var values = new float[384];
        values[axis] = 1;
        return new Vector(values);
    }

    private static List<String> ids(List<RankedPassage> hits) {
        return hits.stream().map(hit -> hit.passage().id().toString()).toList();
    }

    @Test
    void givesBackAPassageAsItWasPut() {
        put("a", "Yoon flies", "2024-07-07", "Yoon flies to Hawaii.");

        var hits = index.searchText("hawaii", ALL, 10);

        assertThat(hits).hasSize(1);
        assertThat(hits.getFirst().rank()).isEqualTo(1);
        assertThat(hits.getFirst().passage())
                .isEqualTo(passage("a", 0, "Yoon flies", "2024-07-07", "Yoon flies to Hawaii."));
    }

    @Test
    void findsByHeadlineAndByInflectedWords() {
        put("a", "Summit in Washington", null, "Leaders are travelling.", "Nothing more.");
        put("b", "Weather", null, "Rain.");

        assertThat(ids(index.searchText("summits", ALL, 10))).containsExactlyInAnyOrder("a#0", "a#1");
        assertThat(ids(index.searchText("travel", ALL, 10))).containsExactly("a#0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Who won?", "C++ vs. [Java]", "/.*/", "\"", "*:*", "NOT storm", "storm^1000", "a AND ("})
    void readsNoCharacterAsAQuery(String text) {
        put("a", "Rain", null, "A storm won.");

        assertThat(index.searchText(text, ALL, 10).size()).isLessThanOrEqualTo(1);
        assertThat(index.searchText("the of", ALL, 10)).isEmpty();
        assertThat(index.searchText("", ALL, 10)).isEmpty();
    }

    @Test
    void replacesAnArticleWholeAndRemovesIt() {
        put("a", "T", null, "One storm.", "Two storms.");
        put("a", "T", null, "Three storms.");
        assertThat(ids(index.searchText("storm", ALL, 10))).containsExactly("a#0");
        assertThat(index.passages(new ArticleId("a"))).hasSize(1);

        writing().remove(new ArticleId("a"));
        index.refresh();

        assertThat(index.searchText("storm", ALL, 10)).isEmpty();
    }

    @Test
    void theNearestVectorComesFirstWithItsCosine() {
        var header = new ArticleId("a");
        writing().put(header, List.of(new IndexedPassage(passage("a", 0, "T", null, "x"), unit(0))));
        writing().put(new ArticleId("b"), List.of(new IndexedPassage(passage("b", 0, "T", null, "y"), unit(1))));
        index.refresh();

        var hits = index.searchVector(unit(1), ALL, 2);

        assertThat(ids(hits)).containsExactly("b#0", "a#0");
        assertThat(hits.get(0).score()).isEqualTo(1);
        assertThat(hits.get(1).score()).isEqualTo(0);
    }

    @Test
    void measuresEachCandidateByWordsByItsArticleAndByMeaning() {
        var id = new ArticleId("a");
        writing()
                .put(
                        id,
                        List.of(
                                new IndexedPassage(passage("a", 0, "Harbour", "2024-07-07", "A storm came."), unit(0)),
                                new IndexedPassage(
                                        passage("a", 1, "Harbour", "2024-07-07", "The ferry stayed."), null)));
        put("b", "T", null, "A ferry.");
        index.refresh();

        var matches = index.match(new Lookup(List.of("storm", "ferri"), unit(0), ALL, 10));

        assertThat(matches.rarity()).hasSize(2).allMatch(rarity -> rarity > 0);
        var found = matches.passages().stream()
                .sorted(Comparator.comparing(match -> match.id().toString()))
                .toList();
        assertThat(found).extracting(match -> match.id().toString()).containsExactly("a#0", "a#1", "b#0");
        assertThat(found).extracting(match -> match.spots().all()).containsExactly(0b01L, 0b10L, 0b10L);
        assertThat(found).extracting(Match::around).containsExactly(0b11L, 0b11L, 0b10L);
        assertThat(found).allMatch(match -> match.words() > 0 && match.article() > 0);
        assertThat(found.get(0).article()).isEqualTo(found.get(1).article());
        assertThat(found.get(0).meaning()).isEqualTo(1, within(1e-6));
        assertThat(found).extracting(Match::hasMeaning).containsExactly(true, false, false);
        assertThat(found.get(0).published()).isEqualTo("2024-07-07T23:59:59.999Z");
        assertThat(found.get(2).published()).isNull();
    }

    @Test
    void tellsInWhichSentenceTheTermsStandAndWhichFollowEachOther() {
        var body = "The old ferry of Rowan sank. A storm sank the ferry.";
        var passage = new Passage(
                new PassageId(new ArticleId("a"), 0),
                passage("a", 0, "Storm at sea", null, body).article(),
                body,
                List.of(new TextSpan(0, 28), new TextSpan(29, body.length())));
        writing().put(new ArticleId("a"), List.of(new IndexedPassage(passage, null)));
        index.refresh();

        var matches = index.match(new Lookup(List.of("storm", "ferri", "rowan", "bridg"), null, ALL, 10));

        assertThat(matches.passages())
                .extracting(Match::spots)
                .containsExactly(new Spots(0b0001, List.of(0b0110L, 0b0011L), 0b0011));
    }

    @Test
    void countsPassagesAndNotTheArticlesBehindThem() {
        put("a", "T", null, "A storm.");
        writing().commit(1);
        index.refresh();

        assertThat(index.status().passages()).isEqualTo(1);
        assertThat(index.passages(new ArticleId("a"))).hasSize(1);
        assertThat(writing().withoutVectors(5)).containsExactly(new ArticleId("a"));
    }

    @Test
    void bothArmsKeepToTheScope() {
        for (String[] article :
                new String[][] {{"old", "2024-06-01"}, {"new", "2024-07-07"}, {"later", "2024-07-09"}}) {
            var passage = passage(article[0], 0, "T", article[1], "A storm.");
            writing().put(new ArticleId(article[0]), List.of(new IndexedPassage(passage, unit(0))));
        }
        var undated = passage("undated", 0, "T", null, "A storm.");
        writing().put(new ArticleId("undated"), List.of(new IndexedPassage(undated, unit(0))));
        index.refresh();

        var july = new TimeWindow(Instant.parse("2024-07-01T00:00:00Z"), null);
        assertScope(new Scope(TimeWindow.ALWAYS, null, Set.of(), null), "old", "new", "undated");
        assertScope(new Scope(july, null, Set.of(), null), "new");
        assertScope(
                new Scope(new TimeWindow(null, Instant.parse("2024-06-30T00:00:00Z")), null, Set.of(), null), "old");
        assertScope(new Scope(TimeWindow.ALWAYS, "the wire", Set.of(new ArticleId("new")), null), "old", "undated");
        assertScope(new Scope(TimeWindow.ALWAYS, "Another", Set.of(), null));
        assertScope(new Scope(TimeWindow.ALWAYS, null, Set.of(), Set.of(new ArticleId("new"))), "new");
        assertScope(new Scope(TimeWindow.ALWAYS, null, Set.of(), Set.of()));
    }

    private void assertScope(Scope scope, String... expected) {
        var filter = new PassageFilter(scope, NOW);
        var byWords = index.searchText("storm", filter, 10).stream()
                .map(hit -> hit.passage().article().id().value());
        var byVector = index.searchVector(unit(0), filter, 10).stream()
                .map(hit -> hit.passage().article().id().value());
        assertThat(byWords).containsExactlyInAnyOrder(expected);
        assertThat(byVector).containsExactlyInAnyOrder(expected);
    }

    @Test
    void oneWritesAndAllRead() {
        put("a", "T", null, "A storm.");
        try (var other = LuceneArticleIndex.open(folder, ZoneOffset.UTC)) {
            assertThat(other.tryWrite()).isEmpty();
            assertThat(other.searchText("storm", ALL, 10)).isEmpty();

            writing().commit(7);
            other.refresh();

            assertThat(other.searchText("storm", ALL, 10)).hasSize(1);
            assertThat(other.status()).isEqualTo(new IndexStatus(1, 0, 7));
        }
    }

    @Test
    void whatWasNotCommittedIsForgottenWithItsSequence() {
        put("a", "T", null, "A storm.");
        writing().commit(3);
        put("b", "T", null, "Another storm.");
        writing().close();
        writing = null;

        index.refresh();

        assertThat(ids(index.searchText("storm", ALL, 10))).containsExactly("a#0");
        assertThat(writing().sequence()).isEqualTo(3);
    }

    @Test
    void tellsWhichArticlesLackVectors() {
        put("a", "T", null, "One.", "Two.");
        writing().put(new ArticleId("b"), List.of(new IndexedPassage(passage("b", 0, "T", null, "x"), unit(0))));
        index.refresh();

        assertThat(writing().withoutVectors(5)).containsExactly(new ArticleId("a"));
        assertThat(index.status().vectorShare()).isEqualTo(1.0 / 3);
    }

    @Test
    void aRebuiltIndexTakesTheLiveOnesPlace() {
        put("a", "T", null, "An old storm.");
        writing().commit(1);
        try (var reader = LuceneArticleIndex.open(folder, ZoneOffset.UTC);
                var rebuild = reader.tryRebuild().orElseThrow()) {
            assertThat(index.tryRebuild()).isEmpty();
            rebuild.put(
                    new ArticleId("b"), List.of(new IndexedPassage(passage("b", 0, "T", null, "A new storm."), null)));
            assertThat(writing().superseded()).isFalse();
            rebuild.swap(2);

            assertThat(writing().superseded()).isTrue();
            reader.refresh();
            assertThat(ids(reader.searchText("storm", ALL, 10))).containsExactly("b#0");
        }
        writing().close();
        writing = null;
        assertThat(ids(index.searchText("storm", ALL, 10))).containsExactly("b#0");
        assertThat(writing().sequence()).isEqualTo(2);
    }

    @Test
    void aRebuildThatIsGivenUpChangesNothing() {
        put("a", "T", null, "A storm.");
        writing().commit(1);
        try (var rebuild = index.tryRebuild().orElseThrow()) {
            rebuild.put(new ArticleId("b"), List.of());
        }

        assertThat(writing().superseded()).isFalse();
        assertThat(index.searchText("storm", ALL, 10)).hasSize(1);
    }

    @Test
    void aDamagedIndexIsBegunAnew() throws IOException {
        put("a", "T", null, "A storm.");
        writing().commit(5);
        close();
        writing = null;
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.getFileName().toString().startsWith("segments")) {
                    Files.write(file, new byte[] {1, 2, 3});
                }
            }
        }
        open();

        assertThat(index.status()).isEqualTo(new IndexStatus(0, 0, 0));
        put("a", "T", null, "A storm.");
        writing().commit(5);
        assertThat(index.searchText("storm", ALL, 10)).hasSize(1);
    }

    @Test
    void comparesWordsAsItSearchesThem() {
        put("a", "Summit", null, "A storm.", "Two storms.");

        var terms = index.analysis().terms("The storms' café");

        assertThat(terms.stream().map(term -> term.value())).containsExactly("storm", "cafe");
        assertThat(terms.getFirst().span()).isEqualTo(new TextSpan(4, 10));
        assertThat(index.passageFrequency("storm")).isEqualTo(2);
        assertThat(index.passageFrequency("summit")).isEqualTo(2);
        assertThat(index.passageFrequency("volcano")).isZero();
    }

    @Test
    void namesTheNewestArticlesWithoutVectorsFirst() {
        put("undated", "T", null, "One storm.");
        put("older", "T", "2024-07-01", "One storm.");
        put("newest", "T", "2024-07-07T10:00:00Z", "One storm.");
        put("newer", "T", "2024-07-06", "One storm.");

        assertThat(writing().withoutVectors(3))
                .extracting(ArticleId::value)
                .containsExactly("newest", "newer", "older");
    }

    @Test
    void anArticleWithoutPassagesIsGone() {
        put("a", "T", null, "One storm.");
        put("a", "T", null);

        assertThat(index.searchText("storm", ALL, 9)).isEmpty();
    }

    @Test
    void askedTwiceForTheWritersPlaceAProcessStillHoldsIt() throws Exception {
        writing();
        assertThat(index.tryWrite()).isEmpty();

        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockTrial.class.getName(),
                        folder.resolve("writer.lock").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(new String(child.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("held");
    }

    /** Another process that wants the writer's place. */
    static final class LockTrial {
        private LockTrial() {}

        public static void main(String[] args) {
            System.out.print(WriterLock.tryTake(Path.of(args[0])).isPresent() ? "free" : "held");
        }
    }
}
