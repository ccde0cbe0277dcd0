package citewire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.ArticleHeader;
import citewire.domain.Reader;
import citewire.fixtures.NewStore;
import citewire.ingest.file.ArticleFiles;
import citewire.state.jdbc.SqliteState;
import citewire.threads.RightOfWay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedFolderTest {

    @TempDir
    Path folder;

    private Path seeds;
    private SqliteState state;

    @BeforeEach
    void open() throws IOException {
        seeds = Files.createDirectory(folder.resolve("seeds"));
        state = NewStore.open(folder.resolve("citewire.db"), Clock.systemUTC(), new Random(1));
    }

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void takesInWhatIsNewsAndNothingElse() throws IOException {
        write("ferry.txt", "Ferry sails\nIt sailed.");
        write("more/fair.txt", "Fair opens\nIt opened.");
        write("README.md", "# About\n\nThese are seeds.");
        write("LICENSE.txt", "Licence\nNo news.");
        write(".hidden.txt", "Hidden\nNo news.");
        write(".git/note.txt", "Note\nNo news.");
        write("paper.pdf", "no article file");

        assertThat(sync().report()).isEqualTo(new IngestReport(2, 0, 0, 0, 0, 0));
        assertThat(titles()).containsExactlyInAnyOrder("Ferry sails", "Fair opens");
    }

    @Test
    void hasNothingToTellWhenNothingHasChanged() throws IOException {
        write("ferry.txt", "Ferry sails\nIt sailed.");
        assertThat(sync().quiet()).isFalse();

        assertThat(sync().quiet()).isTrue();
        assertThat(state.articles().sequence()).isEqualTo(1);
    }

    @Test
    void takesAChangedFileAsANewVersion() throws IOException {
        write("ferry.txt", "Ferry sails\nIt sailed.");
        sync();
        write("ferry.txt", "Ferry sails\nIt sailed, and it was full.");

        assertThat(sync().report()).isEqualTo(new IngestReport(0, 1, 0, 0, 0, 0));
        assertThat(titles()).containsExactly("Ferry sails");
    }

    @Test
    void withdrawsTheArticlesOfARemovedFileAndSaysWhich() throws IOException {
        write("ferry.txt", "Ferry sails\nIt sailed.");
        write("all.jsonl", "{\"id\":\"one\",\"body\":\"One.\"}\n{\"id\":\"two\",\"body\":\"Two.\"}");
        sync();
        Files.delete(seeds.resolve("all.jsonl"));

        assertThat(sync().left()).extracting(ArticleHeader::title).containsExactlyInAnyOrder("One.", "Two.");
        assertThat(titles()).containsExactly("Ferry sails");
        assertThat(sync().quiet()).isTrue();
    }

    @Test
    void withdrawsWhatAChangedFileNoLongerHolds() throws IOException {
        write("all.jsonl", "{\"id\":\"one\",\"body\":\"One.\"}\n{\"id\":\"two\",\"body\":\"Two.\"}");
        sync();
        write("all.jsonl", "{\"id\":\"two\",\"body\":\"Two.\"}");

        assertThat(sync().left()).extracting(ArticleHeader::title).containsExactly("One.");
    }

    @Test
    void keepsItsArticlesWhenAFileBreaks() throws IOException {
        write("ferry.txt", "Ferry sails\nIt sailed.");
        sync();
        write("ferry.txt", "");

        var broken = sync();
        assertThat(broken.rejected())
                .singleElement()
                .extracting(IngestOutcome::reason)
                .isEqualTo("the file is empty");
        assertThat(titles()).containsExactly("Ferry sails");

        Files.delete(seeds.resolve("ferry.txt"));
        assertThat(sync().left()).hasSize(1);
    }

    @Test
    void keepsAnArticleForAsLongAsOneOfItsCopiesIsThere() throws IOException {
        write("a.txt", "Ferry sails\nIt sailed.");
        write("b.txt", "Ferry sails\nIt sailed.");
        assertThat(sync().report()).isEqualTo(new IngestReport(1, 0, 0, 1, 0, 0));

        Files.delete(seeds.resolve("a.txt"));
        assertThat(sync().quiet()).isTrue();
        assertThat(titles()).containsExactly("Ferry sails");

        Files.delete(seeds.resolve("b.txt"));
        assertThat(sync().left()).hasSize(1);
        assertThat(titles()).isEmpty();
    }

    @Test
    void aRenamedFileIsANewArticleAndTheOldOneLeaves() throws IOException {
        write("a.txt", "Ferry sails\nIt sailed.");
        sync();
        Files.move(seeds.resolve("a.txt"), seeds.resolve("b.txt"));

        var report = sync();
        assertThat(report.report()).isEqualTo(new IngestReport(1, 0, 0, 0, 0, 0));
        assertThat(report.left()).extracting(ArticleHeader::source).containsExactly("a.txt");
    }

    @Test
    void aFileThatComesBackIsInAgain() throws IOException {
        write("ferry.txt", "Ferry sails\nIt sailed.");
        sync();
        Files.delete(seeds.resolve("ferry.txt"));
        sync();
        write("ferry.txt", "Ferry sails\nIt sailed.");

        assertThat(sync().report().added()).isEqualTo(1);
        assertThat(titles()).containsExactly("Ferry sails");
    }

    @Test
    void aFolderThatIsNotThereChangesNothing() throws IOException {
        write("ferry.txt", "Ferry sails\nIt sailed.");
        sync();
        Files.move(seeds, folder.resolve("elsewhere"));

        assertThat(sync().quiet()).isTrue();
        assertThat(titles()).containsExactly("Ferry sails");

        seeds = folder.resolve("elsewhere");
        assertThat(sync().quiet()).isTrue();
    }

    private SeedReport sync() {
        var ingestor =
                new Ingestor(state.articles(), new ArticleFiles(10_000, 10_000), AddressReader.NONE, new RightOfWay());
        return new SeedFolder(seeds, state.articles(), state.seeds(), ingestor).sync();
    }

    private List<String> titles() {
        return state.articles().suggest("", 10, Reader.OWNER).stream()
                .map(ArticleHeader::title)
                .toList();
    }

    private void write(String name, String content) throws IOException {
        var file = seeds.resolve(name);
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, content);
    }
}
