package citewire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher on a copy of the sources: it builds, answers, does not build again, and builds again after a change. */
@Tag("slow")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher that it starts is a POSIX shell script")
class LauncherFromSourcesTest {

    private static final Path ROOT =
            Path.of(System.getProperty("citewire.root", "")).toAbsolutePath();
    private static final String QUESTION = "Who will Yoon hold talks with on Wednesday?";

    @TempDir
    Path folder;

    private record Run(int code, String out, String err) {}

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void buildsAnswersAndBuildsAgainOnlyAfterAChange() throws Exception {
        Path project = copyOfTheSources();

        var first = ask(project);
        var second = ask(project);
        Path source = project.resolve("src/main/java/citewire/Main.java");
        Files.writeString(source, Files.readString(source) + "// a change\n");
        var third = ask(project);
        var fromDistribution =
                run(List.of(project.resolve("target/dist/bin/citewire").toString(), "ask", QUESTION));

        assertThat(first.err()).startsWith("Building Citewire");
        assertThat(second.err()).isEmpty();
        assertThat(third.err()).startsWith("Building Citewire");
        assertThat(List.of(first, second, third, fromDistribution)).allSatisfy(run -> {
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("Czech Republic", "Stoltenberg", "[1]");
            assertThat(run.err()).doesNotContain("WARNING");
        });
        assertThat(project.resolve("data")).doesNotExist();
    }

    private Run ask(Path project) throws Exception {
        return run(List.of(project.resolve("citewire").toString(), "ask", QUESTION));
    }

    private Run run(List<String> command) throws Exception {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        var builder = new ProcessBuilder(new ArrayList<>(command))
                .directory(elsewhere.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("CITEWIRE_"));
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private Path copyOfTheSources() throws IOException {
        Path project = folder.resolve("my clone");
        for (String name : List.of("pom.xml", "citewire", "LICENSE", "NOTICE", "config", "seeds", "src/main")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(name))) {
                files.filter(Files::isRegularFile).forEach(file -> copy(file, project.resolve(ROOT.relativize(file))));
            }
        }
        return project;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.resolveSibling(""));
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
