package citewire;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.ArticleId;
import citewire.fixtures.ChildProcess;
import citewire.frontend.terminal.workspace.GlobalOptions;
import citewire.index.lucene.LuceneArticleIndex;
import citewire.state.ArticleChange;
import citewire.state.jdbc.SqliteFile;
import citewire.state.jdbc.SqliteState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an owner runs is killed amid its work, again and again: nothing is lost or halved, and the next run ends it. */
class KilledUpkeepTest {

    private static final int ARTICLES = 300;

    /** Kills of each of the six kinds of work; with the fifty of KilledIngestTest they are two hundred. */
    private static final int KILLS = Integer.getInteger("citewire.kills", 25);

    /** A run may end before its kill, where the machine is quicker than in the run before. */
    private static final int MOST_RUNS = 10 * KILLS;

    private static final int SPARES = 2;

    @TempDir
    Path folder;

    private final Deque<ChildProcess> spares = new ArrayDeque<>();
    private Path data;
    private Path backup;
    private HouseShell shell;
    private Map<String, String> articles;
    private Work work = Work.ANSWERING;

    /** What is killed. */
    enum Work {
        ANSWERING,
        REINDEXING,
        BACKUP,
        RESTORE,
        RETENTION,
        MIGRATION
    }

    @BeforeEach
    void fill() throws IOException {
        data = folder.resolve("data");
        backup = folder.resolve("backup.zip");
        shell = new HouseShell(folder);
        shell.set("CITEWIRE_RETENTION_MAX_ARTICLES", String.valueOf(ARTICLES / 2));
        try (var state = open(data)) {
            var random = new Random(20261129);
            state.articles()
                    .commit(IntStream.range(0, ARTICLES)
                            .mapToObj(i -> article()
                                    .id("a" + i)
                                    .title("Report " + i)
                                    .published("2026-11-%02d".formatted(1 + i % 28))
                                    .body(body(i, random))
                                    .build())
                            .toList());
        }
        shell.printed("articles");
        shell.printed("backup", backup.toString());
        articles = stored(data);
        Files.write(
                folder.resolve("questions.jsonl"),
                IntStream.range(0, 60)
                        .mapToObj(i -> "{\"id\":\"q%d\",\"question\":\"Who opened hall number %d?\"}".formatted(i, i))
                        .toList());
    }

    @AfterEach
    void close() {
        spares.forEach(ChildProcess::close);
    }

    private static String body(int i, Random random) {
        return "Director Number%d opened hall number %d on Monday. ".formatted(i, i)
                + random.ints(250, 0, 5_000).mapToObj(word -> "word" + word).collect(Collectors.joining(" ")) + ".";
    }

    private static SqliteState open(Path data) {
        return SqliteState.open(data.resolve("citewire.db"), Clock.systemUTC(), new Random(1));
    }

    private static Map<String, String> stored(Path data) {
        var stored = new TreeMap<String, String>();
        try (var state = open(data)) {
            for (ArticleChange change : state.articles().changesAfter(0, 100_000)) {
                var article = change.article();
                if (article != null) {
                    assertThat(stored.put(change.id().value(), article.body())).isNull();
                }
            }
        }
        new SqliteFile(data.resolve("citewire.db")).verify(data.resolve("citewire.db"));
        return stored;
    }

    @ParameterizedTest
    @EnumSource(Work.class)
    @Tag("slow")
    @Timeout(1800)
    void losesAndHalvesNothing(Work killed) throws Exception {
        work = killed;
        var random = new Random(killed.name().hashCode());
        var whole = runWhole();
        int amidst = 0;
        for (int run = 0; amidst < KILLS; run++) {
            assertThat(run).as("runs for %d kills amid the work", amidst).isLessThan(MOST_RUNS);
            prepare();
            var ended = killed(Duration.ofNanos(random.nextLong(whole.toNanos())));
            amidst += ended.isEmpty() ? 1 : 0;
            whole = ended.orElse(whole);
            check();
        }
        prepare();
        runWhole();
        check();
        checkEnd();
    }

    /** What a run begins with. */
    private void prepare() throws Exception {
        switch (work) {
            case ANSWERING, REINDEXING, BACKUP -> {}
            case RESTORE -> {
                try (var state = open(data)) {
                    state.articles()
                            .commit(article()
                                    .id("later")
                                    .body("It came after the backup.")
                                    .build());
                }
            }
            case RETENTION -> shell.printed("restore", "--force", backup.toString());
            case MIGRATION -> makeOldStore();
        }
    }

    private List<String> command() {
        return switch (work) {
            case ANSWERING ->
                List.of(
                        "ask",
                        "--json",
                        "--batch",
                        folder.resolve("questions.jsonl").toString());
            case REINDEXING -> List.of("reindex");
            case BACKUP ->
                List.of("backup", "--force", folder.resolve("made.zip").toString());
            case RESTORE -> List.of("restore", "--force", backup.toString());
            case RETENTION -> List.of("retention");
            case MIGRATION ->
                List.of("articles", "--data", folder.resolve("old").toString());
        };
    }

    private ChildProcess child() throws Exception {
        while (spares.size() <= SPARES) {
            spares.add(ChildProcess.start(
                    folder,
                    Map.of(),
                    ChildProcess.java(
                            UpkeepProcess.class,
                            folder.toString(),
                            "CITEWIRE_RETENTION_MAX_ARTICLES=" + ARTICLES / 2)));
        }
        var child = spares.remove();
        child.awaitLine("ready");
        child.say(String.join("\t", command()));
        child.awaitLine(UpkeepProcess.BEGUN);
        return child;
    }

    private Duration runWhole() throws Exception {
        prepare();
        try (var child = child()) {
            return took(child.awaitLine(UpkeepProcess.ENDED));
        }
    }

    /** How long it took where it had ended; empty where it was amid its work. */
    private Optional<Duration> killed(Duration after) throws Exception {
        try (var child = child()) {
            child.killAfter(after);
            return child.lines().stream()
                    .filter(line -> line.startsWith(UpkeepProcess.ENDED))
                    .map(KilledUpkeepTest::took)
                    .findFirst();
        }
    }

    private static Duration took(String ended) {
        assertThat(ended).startsWith(UpkeepProcess.ENDED + "0 ");
        return Duration.ofNanos(Long.parseLong(ended.split(" ", -1)[2]));
    }

    private void check() throws Exception {
        switch (work) {
            case ANSWERING -> {
                assertThat(stored(data)).isEqualTo(articles);
                assertKeptAnswersAreWhole();
            }
            case REINDEXING -> {
                assertThat(stored(data)).isEqualTo(articles);
                assertThat(found(data)).isEqualTo(ARTICLES);
            }
            case BACKUP -> {
                assertThat(stored(data)).isEqualTo(articles);
                assertWholeOrAbsent(folder.resolve("made.zip"));
            }
            case RESTORE -> assertThat(stored(data).size()).isIn(ARTICLES, ARTICLES + 1);
            case RETENTION -> {
                var left = stored(data);
                assertThat(left.size()).isBetween(ARTICLES / 2, ARTICLES);
                assertThat(articles).containsAllEntriesOf(left);
                assertThat(shell.printed("search", "--json", "-k", "200", "opened hall"))
                        .isNotEmpty();
                assertThat(found(data)).isEqualTo(left.size());
            }
            case MIGRATION -> assertThat(stored(folder.resolve("old"))).isEqualTo(articles);
        }
    }

    private void checkEnd() throws IOException {
        switch (work) {
            case BACKUP ->
                assertThat(names(folder)).noneMatch(name -> name.endsWith(".part") || name.endsWith(".copy"));
            case RESTORE -> {
                assertThat(stored(data)).isEqualTo(articles);
                assertThat(names(data)).noneMatch(name -> name.endsWith(".part"));
            }
            case RETENTION -> assertThat(stored(data)).hasSize(ARTICLES / 2);
            case REINDEXING ->
                assertThat(names(data.resolve("index")).stream().filter(name -> name.startsWith("generation")))
                        .hasSizeLessThanOrEqualTo(2);
            case ANSWERING, MIGRATION -> {}
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static int found(Path data) {
        try (var index = LuceneArticleIndex.open(data.resolve("index"), ZoneOffset.UTC)) {
            return (int) IntStream.range(0, ARTICLES)
                    .filter(i -> index.passages(new ArticleId("a" + i)).stream()
                            .anyMatch(passage -> passage.id().ordinal() == 0))
                    .count();
        }
    }

    private void assertWholeOrAbsent(Path made) throws IOException {
        if (Files.exists(made)) {
            Path elsewhere = folder.resolve("elsewhere");
            delete(elsewhere);
            shell.printed("restore", "--data", elsewhere.toString(), made.toString());
            assertThat(stored(elsewhere)).isEqualTo(articles);
        }
    }

    private void assertKeptAnswersAreWhole() throws SQLException {
        var ids = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("citewire.db"));
                var rows = connection.createStatement().executeQuery("SELECT id FROM kept_answer")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        try (var house = shell.open(new GlobalOptions(null, null, null))) {
            assertThat(ids)
                    .doesNotHaveDuplicates()
                    .allSatisfy(id -> assertThat(house.explanations().of(id))
                            .hasValueSatisfying(
                                    why -> assertThat(why.answer().outcome()).isNotNull()));
        }
    }

    /** A store of the first schema, with the articles of today. */
    private void makeOldStore() throws IOException, SQLException {
        Path old = folder.resolve("old");
        delete(old);
        Files.createDirectories(old);
        String url = "jdbc:sqlite:" + old.resolve("citewire.db");
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:citewire/state/migration")
                .target("1")
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("ATTACH '" + data.resolve("citewire.db") + "' AS now");
            connection.setAutoCommit(false);
            statement.execute(
                    "INSERT INTO article SELECT number, id, version, title, source, source_key, url, published,"
                            + " published_day, published_at, origin, content_hash, text_hash, present, sequence FROM now.article");
            statement.execute(
                    "INSERT INTO article_version SELECT article, version, title, source, url, published, authors,"
                            + " language, body, seen FROM now.article_version");
            connection.commit();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
