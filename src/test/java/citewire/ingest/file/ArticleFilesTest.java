package citewire.ingest.file;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Article;
import citewire.domain.ArticleId;
import citewire.domain.Published;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleFilesTest {

    private static final int MAX_LINE = 2_000;
    private static final int MAX_FILE = 10_000;

    @TempDir
    Path folder;

    @Test
    void takesTheFirstLineOfATextAsItsTitle() throws IOException {
        var article = article("2024-07-07-harbour.txt", "\n  Ferry sails \r\nFirst paragraph.\r\n\r\nSecond “one”.\n");

        assertThat(article.title()).isEqualTo("Ferry sails");
        assertThat(article.body()).isEqualTo("First paragraph.\n\nSecond “one”.");
        assertThat(article.header().source()).isEqualTo("2024-07-07-harbour.txt");
        assertThat(article.header().published())
                .isEqualTo(Published.parse("2024-07-07").orElseThrow());
        assertThat(article.header().url()).isNull();
        assertThat(article.origin())
                .isEqualTo(folder.resolve("2024-07-07-harbour.txt").toString());
    }

    @ParameterizedTest
    @CsvSource({"harbour.txt", "2024-13-41-harbour.txt", "2024-07-071.txt"})
    void leavesAFileWithoutADateInItsNameUndated(String name) throws IOException {
        assertThat(article(name, "Title\nBody.").header().published()).isNull();
    }

    @Test
    void namesATextByItsSourceAndTitleWhateverItsBody() throws IOException {
        var one = article("a.txt", "Title\nBody.");

        assertThat(article("a.txt", "Title\nOther body.").id()).isEqualTo(one.id());
        assertThat(article("b.txt", "Title\nBody.").id()).isNotEqualTo(one.id());
        assertThat(one.id().value()).matches("[0-9a-f]{16}");
    }

    @Test
    void readsMarkdownWithFrontMatterAsPlainText() throws IOException {
        var article = article("note.md", """
                ---
                title: "Ferry: sails again"
                source: Harbour Times
                url: https://harbour.example/ferry
                date: 2026-01-05
                authors: [Ada Reporter, Ben Writer]
                language: en
                id: ferry-1
                ---
                The *ferry* sailed
                again on [Monday](https://elsewhere.example).

                ## Prices
                - one **adult**: 4 euros
                - one child

                ![a boat](boat.png) It was <b>full</b>.

                <div><script>alert(1)</script><p>Sold out.</p></div>
                """);

        assertThat(article.header().id()).isEqualTo(new ArticleId("ferry-1"));
        assertThat(article.title()).isEqualTo("Ferry: sails again");
        assertThat(article.header().source()).isEqualTo("Harbour Times");
        assertThat(article.header().url()).isEqualTo(URI.create("https://harbour.example/ferry"));
        assertThat(article.header().published())
                .isEqualTo(Published.parse("2026-01-05").orElseThrow());
        assertThat(article.authors()).containsExactly("Ada Reporter", "Ben Writer");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.body()).isEqualTo("""
                The ferry sailed again on Monday.

                Prices

                - one adult: 4 euros
                - one child

                It was full.

                Sold out.""");
    }

    @Test
    void takesTheFirstHeadingOfMarkdownAsTheTitle() throws IOException {
        var article = article("2026-01-05-note.md", "# Ferry *sails*\n\nIt sailed.\n\n# Later\n\nIt came back.");

        assertThat(article.title()).isEqualTo("Ferry sails");
        assertThat(article.body()).isEqualTo("It sailed.\n\nLater\n\nIt came back.");
        assertThat(article.header().published())
                .isEqualTo(Published.parse("2026-01-05").orElseThrow());
    }

    @Test
    void keepsARuleThatOpensNoFrontMatter() throws IOException {
        assertThat(article("note.md", "---\nIt sailed.\n").body()).contains("It sailed.");
    }

    @Test
    void namesTheLineOfBrokenFrontMatter() throws IOException {
        var rejected = rejected("note.md", "---\ntitle: [open\nurl: x\n---\nBody.");

        assertThat(rejected.reason()).startsWith("broken front matter");
        assertThat(rejected.line()).isBetween(2, 4);
    }

    @Test
    void readsJsonAsOneObjectAnArrayOrASequence() throws IOException {
        assertThat(lines("one.json", "{\"title\":\"T\",\"body\":\"B\"}")).containsExactly(Tuple.tuple(null, "T"));
        assertThat(lines("two.json", "[{\"title\":\"T\",\"body\":\"B\"},\n{\"title\":\"U\",\"body\":\"B\"}]"))
                .containsExactly(Tuple.tuple(1, "T"), Tuple.tuple(2, "U"));
        assertThat(lines("three.json", "{\"title\":\"T\",\"body\":\"B\"}\n{\"title\":\"U\",\"body\":\"B\"}"))
                .hasSize(2);
    }

    private List<Tuple> lines(String name, String content) throws IOException {
        write(name, content);
        return read(name).stream()
                .map(reading -> Tuple.tuple(
                        reading.line(), ((Reading.Read) reading).article().title()))
                .toList();
    }

    @Test
    void keepsWhatBrokenJsonHoldsBeforeTheBreak() throws IOException {
        write("cut.json", "[{\"title\":\"T\",\"body\":\"B\"},\n{\"title\":\"U\"");

        var readings = read("cut.json");
        assertThat(readings.getFirst()).isInstanceOf(Reading.Read.class);
        assertThat(readings.getLast()).isInstanceOfSatisfying(Reading.Rejected.class, rejected -> {
            assertThat(rejected.line()).isEqualTo(2);
            assertThat(rejected.reason()).startsWith("broken JSON");
        });
        assertThat(readings).hasSize(2);
    }

    @Test
    void readsJsonLinesAndRejectsBadOnesByTheirNumber() throws IOException {
        var out = new ByteArrayOutputStream();
        out.write("\ufeff{\"id\":\"a\",\"body\":\"A.\"}\r\n".getBytes(UTF_8));
        out.write("\n".getBytes(UTF_8));
        out.write("{\"id\":\"b\",\"body\":\n".getBytes(UTF_8));
        out.write(("{\"id\":\"c\",\"body\":\"" + "x".repeat(100_000) + "\"}\n").getBytes(UTF_8));
        out.write(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', '}', '\n'});
        out.write("[1]\n".getBytes(UTF_8));
        out.write("{\"id\":\"d\",\"body\":\"  \"}\n".getBytes(UTF_8));
        out.write(("{\"id\":\"" + "i".repeat(101) + "\",\"body\":\"B.\"}\n").getBytes(UTF_8));
        out.write("{\"id\":\"e\",\"body\":\"E.\"} x\n".getBytes(UTF_8));
        out.write(
                "{\"id\":\"f\",\"body\":\"F.\",\"unknown\":{\"x\":[]},\"published\":\"soon\",\"url\":\"javascript:1\"}"
                        .getBytes(UTF_8));
        Files.write(folder.resolve("all.jsonl"), out.toByteArray());

        var readings = read("all.jsonl");
        assertThat(readings)
                .extracting(Reading::line, reading -> reading instanceof Reading.Read)
                .containsExactly(
                        Tuple.tuple(1, true),
                        Tuple.tuple(3, false),
                        Tuple.tuple(4, false),
                        Tuple.tuple(5, false),
                        Tuple.tuple(6, false),
                        Tuple.tuple(7, false),
                        Tuple.tuple(8, false),
                        Tuple.tuple(9, false),
                        Tuple.tuple(10, true));
        assertThat(readings.stream()
                        .filter(Reading.Rejected.class::isInstance)
                        .map(reading -> ((Reading.Rejected) reading).reason()))
                .zipSatisfy(
                        List.of(
                                "broken JSON",
                                "longer than 2000 bytes",
                                "not valid UTF-8",
                                "no JSON object",
                                "no body",
                                "at most 100",
                                "broken JSON"),
                        (reason, words) -> assertThat(reason).contains(words));
        var last = ((Reading.Read) readings.getLast()).article();
        assertThat(last.header().published()).isNull();
        assertThat(last.header().url()).isNull();
    }

    @Test
    void readsEveryFieldOfAJsonLine() throws IOException {
        var article = article("all.jsonl", """
                {"id":7,"title":"  A\\u0000 title ","url":"https://h.example/a b","source":"H","author":"Ada","published":"Mon, 5 Jan 2026 08:30:00 GMT","language":"en","body":"One.\\u0007\\r\\nTwo."}
                """);

        assertThat(article.id()).isEqualTo(new ArticleId("7"));
        assertThat(article.title()).isEqualTo("A title");
        assertThat(article.header().url()).isEqualTo(URI.create("https://h.example/a%20b"));
        assertThat(article.authors()).containsExactly("Ada");
        assertThat(article.header().published())
                .isEqualTo(Published.parse("2026-01-05T08:30:00Z").orElseThrow());
        assertThat(article.body()).isEqualTo("One.\nTwo.");
    }

    @Test
    void standsInForAMissingTitleWithTheFirstSentence() throws IOException {
        assertThat(article("a.jsonl", "{\"title\":\"\",\"body\":\"It sailed. It was full.\"}")
                        .title())
                .isEqualTo("It sailed.");
        var long90 =
                article("b.jsonl", "{\"body\":\"" + "word ".repeat(40) + ".\"}").title();
        assertThat(long90).hasSizeLessThanOrEqualTo(90).endsWith("word…");
        assertThat(article("c.jsonl", "{\"body\":\"" + "x".repeat(200) + "\"}").title())
                .hasSize(90);
    }

    @Test
    void namesAnArticleByItsCanonicalAddress() throws IOException {
        var one = article("a.jsonl", "{\"url\":\"http://H.example/x?utm_source=y&id=1#top\",\"body\":\"B.\"}");
        var same = article("b.jsonl", "{\"url\":\"https://h.example:443/x?id=1\",\"title\":\"Other\",\"body\":\"C.\"}");
        var other = article("c.jsonl", "{\"url\":\"https://h.example/x?id=2\",\"body\":\"B.\"}");

        assertThat(same.id()).isEqualTo(one.id());
        assertThat(other.id()).isNotEqualTo(one.id());
    }

    @Test
    void readsEachFormGzipped() throws IOException {
        Files.write(folder.resolve("a.txt.gz"), gzipped("Title\nBody."));
        Files.write(folder.resolve("b.jsonl.gz"), gzipped("{\"body\":\"One.\"}\n{\"body\":\"Two.\"}\n"));
        Files.write(folder.resolve("c.HTML.GZ"), gzipped(HtmlArticleTest.PAGE));

        assertThat(article(read("a.txt.gz")).body()).isEqualTo("Body.");
        assertThat(article(read("c.HTML.GZ")).title()).isEqualTo("Ferry sails again");
        assertThat(read("b.jsonl.gz")).hasSize(2).allMatch(Reading.Read.class::isInstance);
    }

    @Test
    void keepsTheLinesBeforeAGzipFileIsCut() throws IOException {
        var random = new java.util.Random(3);
        var lines = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            lines.append("{\"body\":\"")
                    .append(Long.toHexString(random.nextLong()))
                    .append("\"}\n");
        }
        var bytes = gzipped(lines.toString());
        Files.write(folder.resolve("cut.jsonl.gz"), java.util.Arrays.copyOf(bytes, bytes.length / 2));

        var readings = read("cut.jsonl.gz");
        assertThat(readings).hasSizeGreaterThan(100);
        assertThat(readings.getLast())
                .isInstanceOfSatisfying(
                        Reading.Rejected.class,
                        rejected -> assertThat(rejected.reason()).contains("ends early"));
        assertThat(readings.subList(0, readings.size() - 1)).allMatch(Reading.Read.class::isInstance);
    }

    @Test
    void refusesAGzipBombWithoutUnpackingIt() throws IOException {
        Files.write(folder.resolve("bomb.txt.gz"), gzipped("Title\n" + "x".repeat(5_000_000)));

        assertThat(rejection("bomb.txt.gz")).contains("more than 10000 bytes");
    }

    @Test
    void readsUtf16WithAMark() throws IOException {
        Files.write(folder.resolve("a.txt"), "Fähre\nSie fährt.".getBytes(UTF_16));
        Files.write(folder.resolve("b.jsonl"), "{\"body\":\"B\"}".getBytes(UTF_16));

        assertThat(article(read("a.txt")).body()).isEqualTo("Sie fährt.");
        assertThat(rejection("b.jsonl")).contains("UTF-8");
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        Files.write(folder.resolve("empty.txt"), new byte[0]);
        Files.write(folder.resolve("empty.jsonl"), new byte[0]);
        Files.writeString(folder.resolve("empty.json"), "  ");
        Files.write(folder.resolve("binary.txt"), new byte[] {1, 0, 2});
        Files.write(folder.resolve("binary.jsonl"), new byte[] {1, 0, 2});
        Files.write(folder.resolve("binary.html"), new byte[] {1, 0, 2});
        Files.write(folder.resolve("latin.txt"), new byte[] {'T', '\n', 'a', '\n', (byte) 0xE4, 'b'});
        Files.writeString(folder.resolve("title.txt"), "Only a title\n\n");
        Files.writeString(folder.resolve("text.gz.txt.gz"), "not gzip");
        Files.writeString(folder.resolve("paper.pdf"), "x");
        Files.createDirectory(folder.resolve("folder.txt"));

        assertThat(rejection("empty.txt")).isEqualTo("the file is empty");
        assertThat(rejection("empty.jsonl")).isEqualTo("the file is empty");
        assertThat(rejection("empty.json")).contains("no article");
        assertThat(rejection("binary.txt")).contains("binary");
        assertThat(rejection("binary.jsonl")).contains("binary");
        assertThat(rejection("binary.html")).contains("binary");
        assertThat(rejection("latin.txt")).contains("not valid UTF-8 from line 3");
        assertThat(rejection("title.txt")).contains("no body");
        assertThat(rejection("text.gz.txt.gz")).contains("gzip data is damaged");
        assertThat(rejection("paper.pdf")).contains(".jsonl");
        assertThat(rejection("missing.txt")).contains("no such file");
        assertThat(rejection("folder.txt")).contains("no regular file");
    }

    @Test
    void saysThatAFileMayNotBeRead() throws IOException {
        var file = Files.writeString(folder.resolve("secret.txt"), "T\nB");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "this user may read everything");

        assertThat(rejection("secret.txt")).contains("may not be read");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private List<Reading> read(String name) {
        var readings = new ArrayList<Reading>();
        new ArticleFiles(MAX_LINE, MAX_FILE).read(folder.resolve(name), readings::add);
        return readings;
    }

    private Article article(String name, String content) throws IOException {
        write(name, content);
        return article(read(name));
    }

    private static Article article(List<Reading> readings) {
        assertThat(readings).singleElement().isInstanceOf(Reading.Read.class);
        return ((Reading.Read) readings.getFirst()).article();
    }

    private Reading.Rejected rejected(String name, String content) throws IOException {
        write(name, content);
        var readings = read(name);
        assertThat(readings).singleElement().isInstanceOf(Reading.Rejected.class);
        return (Reading.Rejected) readings.getFirst();
    }

    private String rejection(String name) {
        var readings = read(name);
        assertThat(readings).singleElement().isInstanceOf(Reading.Rejected.class);
        return ((Reading.Rejected) readings.getFirst()).reason();
    }

    private static byte[] gzipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
