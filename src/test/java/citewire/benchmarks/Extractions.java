package citewire.benchmarks;

import citewire.domain.Published;
import citewire.ingest.page.Extraction;
import citewire.ingest.page.Page;
import citewire.ingest.page.PageExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Reads pages whose text and metadata people have written down, and tells how much is read as they did:
 * {@code java … citewire.benchmarks.Extractions [FOLDER]}; with a folder, each page's text is written to it.
 */
public final class Extractions {

    /** A page as it was read. */
    record Read(PageCase page, Extraction extraction, Overlap overlap) {

        boolean title() {
            return Objects.equals(page.title(), extraction.title())
                    || normal(page.title()).equals(normal(extraction.title()));
        }

        /** The day as the page's own zone has it. */
        boolean day() {
            var published = extraction.published();
            return published != null
                    && Objects.requireNonNullElse(page.published(), "")
                            .startsWith(published.text().substring(0, 10));
        }

        boolean authors() {
            return page.authors().equals(extraction.authors());
        }

        private static String normal(@org.jspecify.annotations.Nullable String title) {
            return title == null
                    ? ""
                    : title.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
        }
    }

    private final BenchFiles files;

    Extractions(BenchFiles files) {
        this.files = files;
    }

    public static void main(String[] args) throws IOException {
        var benchmark = new Extractions(BenchFiles.found());
        for (var set : List.of("article-extraction-benchmark", "fundus")) {
            long start = System.nanoTime();
            var read = benchmark.read(set);
            long millis = (System.nanoTime() - start) / 1_000_000;
            System.out.println(report(set, read) + String.format(Locale.ROOT, "  %d ms", millis));
            System.out.println(worst(read));
            if (args.length > 0) {
                write(read, Path.of(args[0]));
            }
        }
    }

    /** @param set the name of a file of pages */
    List<Read> read(String set) {
        var extractor = new PageExtractor();
        return files.pages(set).stream()
                .map(page -> {
                    var extraction = extractor.extract(Page.of(page.html(), null, page.url()));
                    return new Read(page, extraction, Overlap.of(page.body(), extraction.body()));
                })
                .toList();
    }

    static String report(String set, List<Read> read) {
        var overlaps = read.stream().map(Read::overlap).toList();
        var score = Overlap.score(overlaps);
        var interval = Overlap.interval(overlaps);
        var text = String.format(
                Locale.ROOT,
                "%s: %d pages, precision %.4f, recall %.4f, F1 %.4f (%.3f to %.3f)",
                set,
                read.size(),
                score.precision(),
                score.recall(),
                score.f1(),
                interval.getFirst(),
                interval.getLast());
        return read.stream().noneMatch(page -> page.page().title() != null) ? text : text + metadata(read);
    }

    private static String metadata(List<Read> read) {
        return String.format(
                Locale.ROOT,
                "; title %.3f, day %.3f, authors %.3f",
                share(read, Read::title),
                share(read, Read::day),
                share(read, Read::authors));
    }

    static double share(List<Read> read, Predicate<Read> right) {
        return (double) read.stream().filter(right).count() / read.size();
    }

    private static String worst(List<Read> read) {
        var lines = new StringBuilder();
        read.stream()
                .sorted(Comparator.comparingDouble(page -> page.overlap().both()))
                .limit(45)
                .forEach(page -> lines.append(String.format(
                        Locale.ROOT,
                        "  %-16.32s precision %.3f recall %.3f %s%n",
                        page.page()
                                .id()
                                .replaceFirst("^(aeb|fundus)-", "")
                                .replaceFirst("^([0-9a-f]{12})[0-9a-f]{20,}", "$1"),
                        page.overlap().precision(),
                        page.overlap().recall(),
                        page.page().url())));
        read.stream().filter(page -> page.page().title() != null).forEach(page -> lines.append(wrong(page)));
        return lines.toString();
    }

    private static String wrong(Read page) {
        var it = page.extraction();
        Published published = it.published();
        return (page.title() ? "" : line(page, "title", page.page().title(), it.title()))
                + (page.day()
                        ? ""
                        : line(page, "day", page.page().published(), published == null ? null : published.text()))
                + (page.authors() ? "" : line(page, "authors", page.page().authors(), it.authors()));
    }

    private static String line(Read page, String what, Object wanted, @org.jspecify.annotations.Nullable Object got) {
        return "  " + page.page().id() + " " + what + ": " + wanted + "\n    got " + got + "\n";
    }

    private static void write(List<Read> read, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var page : read) {
            var name = page.page()
                    .id()
                    .replaceFirst("^(aeb|fundus)-", "")
                    .replaceFirst("^([0-9a-f]{12})[0-9a-f]{20,}", "$1");
            Files.writeString(
                    folder.resolve(name + ".got"),
                    page.page().url() + "\n" + page.extraction().body());
        }
    }
}
