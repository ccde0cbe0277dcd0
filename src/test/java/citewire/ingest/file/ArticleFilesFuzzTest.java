package citewire.ingest.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, reading it throws nothing and accounts for each line. Every case is made from its seed. */
class ArticleFilesFuzzTest {

    private static final List<String> NAMES = List.of(
            "a.txt",
            "a.md",
            "a.html",
            "a.json",
            "a.jsonl",
            "a.txt.gz",
            "a.md.gz",
            "a.html.gz",
            "a.json.gz",
            "a.jsonl.gz");

    private static final List<String> SEEDS = List.of(
            "Title\nBody of the text.\n",
            "---\ntitle: T\nauthors: [A, B]\n---\n# Heading\n\nSome *text* with [a link](https://x.example).\n",
            "<html><head><meta charset=utf-8><title>T</title></head><body><article><p>Text.</p></article></body></html>",
            "[{\"id\":\"a\",\"title\":\"T\",\"body\":\"B\"},{\"url\":\"https://x.example/1\",\"body\":\"C\"}]",
            "{\"id\":\"a\",\"body\":\"B\"}\n{\"published\":\"2026-01-05\",\"body\":\"C\"}\n");

    @TempDir
    Path folder;

    @Test
    void survivesWhatChanceMakesOfAFile() throws IOException {
        damage(300);
    }

    @Test
    @Tag("slow")
    void survivesWhatMuchChanceMakesOfAFile() throws IOException {
        damage(15_000);
    }

    private void damage(int cases) throws IOException {
        for (int seed = 0; seed < cases; seed++) {
            var random = new Random(seed);
            var name = NAMES.get(random.nextInt(NAMES.size()));
            var file = Files.write(folder.resolve(name), content(name, random));

            assertThat(read(file)).as("seed %d as %s", seed, name).isNotEmpty().allSatisfy(reading -> {
                assertThat(reading.input()).isEqualTo(file.toString());
                if (reading instanceof Reading.Rejected rejected) {
                    assertThat(rejected.reason()).isNotBlank().hasSizeLessThan(500);
                }
            });
        }
    }

    private static byte[] content(String name, Random random) throws IOException {
        var plain = random.nextInt(4) == 0 ? noise(random) : mutated(random);
        var bytes = name.endsWith(".gz") ? gzipped(plain) : plain;
        return random.nextInt(3) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    private static byte[] noise(Random random) {
        var bytes = new byte[random.nextInt(3_000)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] mutated(Random random) {
        var bytes = SEEDS.get(random.nextInt(SEEDS.size())).getBytes(UTF_8);
        for (int i = random.nextInt(8); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    @Test
    void accountsForEachLineOfDamagedJsonLines() throws IOException {
        for (int seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            var lines = new ByteArrayOutputStream();
            int count = 1 + random.nextInt(20);
            for (int i = 0; i < count; i++) {
                lines.writeBytes(line(i, random));
                lines.write('\n');
            }
            var file = Files.write(folder.resolve("lines.jsonl"), lines.toByteArray());

            assertThat(read(file)).as("seed %d", seed).hasSize(count);
            assertThat(read(file))
                    .extracting(Reading::line)
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
    }

    /** A line of an article, often with some bytes changed, but with no line end and nothing that looks binary. */
    private static byte[] line(int number, Random random) {
        var bytes = ("{\"id\":\"a" + number + "\",\"body\":\"" + "words ".repeat(random.nextInt(600)) + "é.\"}")
                .getBytes(UTF_8);
        for (int i = random.nextInt(4); i > 0; i--) {
            bytes[1 + random.nextInt(bytes.length - 1)] = (byte) (14 + random.nextInt(242));
        }
        return bytes;
    }

    @Test
    void opensNoConnectionAndNoOtherFileForAnEntity() throws IOException {
        Files.writeString(folder.resolve("secret"), "the secret words");
        var page = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file://" + folder.resolve("secret")
                + "\">]><html><body><p>Text &x;"
                + "<img src=\"http://127.0.0.1:9/\"><iframe src=\"file://" + folder.resolve("secret")
                + "\"></iframe></p></body></html>";
        var file = Files.writeString(folder.resolve("a.html"), page);

        assertThat(read(file).toString()).contains("Text").doesNotContain("the secret words");
    }

    @Test
    void passesOverALineOfFiftyMegabytesInLittleMemory() throws IOException {
        var file = folder.resolve("long.jsonl.gz");
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write("{\"body\":\"One.\"}\n{\"body\":\"".getBytes(UTF_8));
            var megabyte = "x".repeat(1 << 20).getBytes(UTF_8);
            for (int i = 0; i < 50; i++) {
                gzip.write(megabyte);
            }
            gzip.write("\"}\n{\"body\":\"Two.\"}\n".getBytes(UTF_8));
        }

        assertThat(read(file))
                .extracting(Reading::line, reading -> reading instanceof Reading.Read)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, true),
                        org.assertj.core.groups.Tuple.tuple(2, false),
                        org.assertj.core.groups.Tuple.tuple(3, true));
    }

    private static List<Reading> read(Path file) {
        var readings = new ArrayList<Reading>();
        new ArticleFiles(3_000, 3_000).read(file, readings::add);
        return readings;
    }

    private static byte[] gzipped(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
