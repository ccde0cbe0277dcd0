package citewire.backup;

import static citewire.fixtures.ArticleBuilder.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import citewire.backup.Backups.Existing;
import citewire.backup.Backups.Vectors;
import citewire.domain.ArticleHeader;
import citewire.domain.Reader;
import citewire.domain.TimeWindow;
import citewire.domain.Vector;
import citewire.fixtures.NewStore;
import citewire.fixtures.TurnedClock;
import citewire.state.ArticleQuery;
import citewire.state.jdbc.SqliteFile;
import citewire.state.jdbc.SqliteState;
import citewire.state.jdbc.SqliteVectorCache;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    Path folder;

    private Path data;
    private Path backup;
    private Backups backups;

    @BeforeEach
    void makeFolders() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        backup = folder.resolve("backup.zip");
        backups = of(data);
    }

    private static Backups of(Path data) {
        var premises = new Premises(
                new SqliteFile(data.resolve("citewire.db")),
                new SqliteFile(data.resolve("cache/vectors.db")),
                data.resolve("index"));
        return new Backups(premises, "1.2.3", new TurnedClock(NOON));
    }

    private static SqliteState open(Path data) {
        return NewStore.open(data.resolve("citewire.db"), new TurnedClock(NOON), new Random(1));
    }

    private static void commit(SqliteState state, String... ids) {
        for (String id : ids) {
            state.articles()
                    .commit(article().id(id).body("The body of " + id + ".").build());
        }
    }

    private static List<String> articles(Path data) {
        try (var state = open(data)) {
            return state
                    .articles()
                    .list(new ArticleQuery(Reader.OWNER, null, new TimeWindow(null, null), 1, 100))
                    .articles()
                    .stream()
                    .map(ArticleHeader::id)
                    .map(id -> id.value())
                    .sorted()
                    .toList();
        }
    }

    private Manifest make() {
        return backups.make(backup, Vectors.OUT, Existing.KEEP).manifest();
    }

    @Test
    void holdsWhatWasCommittedWhileOthersGoOnReadingAndWriting() {
        try (var state = open(data)) {
            commit(state, "a", "b");
            var manifest = make();
            commit(state, "c");

            assertThat(manifest.program()).isEqualTo("1.2.3");
            assertThat(manifest.made()).isEqualTo(NOON);
            assertThat(manifest.files()).extracting(Manifest.Entry::name).containsExactly("citewire.db");
        }
        var elsewhere = folder.resolve("elsewhere");
        of(elsewhere).restore(backup, Existing.KEEP);
        assertThat(articles(elsewhere)).containsExactly("a", "b");
        assertThat(articles(data)).containsExactly("a", "b", "c");
    }

    @Test
    void leavesNothingBesideItsFileAndLetsNobodyElseReadIt() throws IOException {
        open(data).close();
        make();

        assertThat(files(folder)).containsExactlyInAnyOrder("backup.zip", "data");
        Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX permissions");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
    }

    @Test
    void isNamedByItsTimeInAFolder() throws IOException {
        open(data).close();
        var shelf = Files.createDirectory(folder.resolve("shelf"));

        assertThat(backups.make(shelf, Vectors.OUT, Existing.KEEP).file())
                .isEqualTo(shelf.resolve("citewire-2026-11-20T12-00-00Z.zip"));
    }

    @Test
    void makesTheFolderThatIsNotThere() {
        open(data).close();
        var shelf = folder.resolve("house").resolve("shelf");

        assertThat(backups.make(shelf, Vectors.OUT, Existing.KEEP).file())
                .isRegularFile()
                .isEqualTo(shelf.resolve("citewire-2026-11-20T12-00-00Z.zip"));
    }

    @Test
    void replacesAFileOnlyWhereToldSo() {
        open(data).close();
        make();

        assertThatThrownBy(this::make).isInstanceOf(BackupException.class).hasMessageContaining("--force");
        backups.make(backup, Vectors.OUT, Existing.REPLACE);
    }

    @Test
    void isRefusedWhereThereIsNoStore() {
        assertThatThrownBy(this::make)
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("there is nothing to back up");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void ofADamagedStoreIsRefused() throws IOException {
        try (var state = open(data)) {
            for (int i = 0; i < 50; i++) {
                commit(state, "a" + i);
            }
        }
        damage(data.resolve("citewire.db"), 3 * 4096);

        assertThatThrownBy(this::make).isInstanceOf(BackupException.class).hasMessageContaining("was not made");
        assertThat(files(folder)).containsExactly("data");
    }

    @Test
    void bringsVectorsBackWhereTheyWereAskedFor() {
        open(data).close();
        var vector = new Vector(new float[] {1, 0});
        try (var vectors = SqliteVectorCache.open(data.resolve("cache/vectors.db"))) {
            vectors.keep("m", "text", vector);
            backups.make(backup, Vectors.IN, Existing.KEEP);
        }
        var elsewhere = folder.resolve("elsewhere");
        of(elsewhere).restore(backup, Existing.KEEP);
        try (var vectors = SqliteVectorCache.open(elsewhere.resolve("cache/vectors.db"))) {
            assertThat(vectors.find("m", "text")).contains(vector);
        }
    }

    @Test
    void replacesAStoreOnlyWhereToldSoAndItsIndexWithIt() throws IOException {
        try (var state = open(data)) {
            commit(state, "a");
        }
        make();
        try (var state = open(data)) {
            commit(state, "b");
        }
        Files.createDirectories(data.resolve("index/generation-1"));
        Files.writeString(data.resolve("index/CURRENT"), "generation-1");

        assertThatThrownBy(() -> backups.restore(backup, Existing.KEEP))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("--force");
        assertThat(articles(data)).containsExactly("a", "b");
        backups.restore(backup, Existing.REPLACE);

        assertThat(articles(data)).containsExactly("a");
        assertThat(data.resolve("index")).doesNotExist();
        assertThat(data.resolve("restore.part")).doesNotExist();
    }

    @Test
    void isNotRestoredWhileAnybodyHasTheStoreOpen() {
        try (var state = open(data)) {
            commit(state, "a");
            make();
            commit(state, "b");

            assertThatThrownBy(() -> backups.restore(backup, Existing.REPLACE))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("is in use")
                    .hasMessageContaining("Stop the bot");
            commit(state, "c");
        }
        assertThat(articles(data)).containsExactly("a", "b", "c");
    }

    @Test
    void takesThePlaceOfAStoreThatIsBroken() throws IOException {
        try (var state = open(data)) {
            commit(state, "a");
        }
        make();
        Files.writeString(
                data.resolve("citewire.db"), "no database at all, but longer than a header would be".repeat(20));
        Files.writeString(data.resolve("citewire.db-wal"), "an old log");

        backups.restore(backup, Existing.REPLACE);

        assertThat(articles(data)).containsExactly("a");
    }

    @Test
    void ofANewerSchemaIsRefusedBeforeAnythingIsTouched() throws IOException {
        try (var state = open(data)) {
            commit(state, "a");
        }
        make();
        rewrite(manifest -> manifest.replaceFirst("\"schema\" : \\d+", "\"schema\" : 4711"));

        assertThatThrownBy(() -> backups.restore(backup, Existing.REPLACE))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("newer Citewire")
                .hasMessageContaining("update the program first");
        assertThat(articles(data)).containsExactly("a");
    }

    @Test
    void thatIsDamagedAnywhereIsRefusedBeforeAnythingIsTouched() throws IOException {
        try (var state = open(data)) {
            commit(state, "a");
            make();
            commit(state, "b");
        }
        byte[] whole = Files.readAllBytes(backup);
        var random = new Random(20261120);
        for (int i = 0; i < 24; i++) {
            var broken = whole.clone();
            broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(backup, i % 2 == 0 ? broken : cut(whole, random));
            try {
                backups.restore(backup, Existing.REPLACE);
                // a bit of a time stamp or the like: what is in it was proven whole
                assertThat(articles(data)).containsExactly("a");
                Files.write(backup, whole);
                try (var state = open(data)) {
                    commit(state, "b");
                }
            } catch (BackupException e) {
                assertThat(articles(data)).as(e.getMessage()).containsExactly("a", "b");
            }
        }
    }

    private static byte[] cut(byte[] whole, Random random) {
        return Arrays.copyOf(whole, random.nextInt(whole.length));
    }

    @Test
    void thatUnpacksToMoreThanItSaysIsRefused() throws IOException {
        open(data).close();
        make();
        rewrite(manifest -> manifest.replaceFirst("\"bytes\" : \\d+", "\"bytes\" : 10"));

        assertThatThrownBy(() -> backups.restore(backup, Existing.REPLACE)).hasMessageContaining("longer than it says");
    }

    @Test
    void thatIsNoneIsRefused() throws IOException {
        Files.writeString(backup, "hello");

        assertThatThrownBy(() -> backups.restore(backup, Existing.KEEP))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("is no whole backup");
        assertThatThrownBy(() -> backups.restore(folder.resolve("missing.zip"), Existing.KEEP))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("is not there");
    }

    private void rewrite(UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        try (var zip = new ZipFile(backup.toFile())) {
            for (var entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        var manifest = new String(entries.get("manifest.json"), UTF_8);
        entries.put("manifest.json", change.apply(manifest).getBytes(UTF_8));
        try (var out = new ZipOutputStream(Files.newOutputStream(backup))) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
    }

    private static void damage(Path file, long from) throws IOException {
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(from);
            open.write(new byte[4 * 4096]);
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toList());
        }
    }
}
