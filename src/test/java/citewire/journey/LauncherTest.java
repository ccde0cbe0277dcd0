package citewire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.threads.Threads;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a made-up distribution, with Javas that print what they were given. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher that it starts is a POSIX shell script")
class LauncherTest {

    @TempDir
    Path folder;

    private Path dist;

    private record Run(int code, String out, String err) {}

    @BeforeEach
    void layOutADistribution() throws IOException {
        dist = Files.createDirectories(folder.resolve("my dist"));
        Files.createDirectories(dist.resolve("bin"));
        Files.createFile(dist.resolve("citewire.jar"));
        Path launcher = dist.resolve("bin/citewire");
        Files.copy(Path.of(System.getProperty("citewire.root", "")).resolve("citewire"), launcher);
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void handsTheArgumentsOnAsTheyWereGiven() throws Exception {
        var run = launch(dist.resolve("bin/citewire"), Map.of("JAVA_HOME", java("new", "25.0.1")), "ask", "Who won? *");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .contains("[ask]", "[Who won? *]", "[-Dcitewire.home=" + dist.toRealPath() + "]")
                .contains(
                        "[--sun-misc-unsafe-memory-access=allow]",
                        "[-XX:TieredStopAtLevel=1]",
                        "[" + dist.toRealPath() + "/citewire.jar]");
    }

    @Test
    void isFoundThroughALinkFromAnotherFolderAndKeepsThatFolder() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("cw"), Path.of("my dist/bin/citewire"));

        var run = launch(link, Map.of("JAVA_HOME", java("new", "25")), "doctor");

        assertThat(run.out().lines())
                .contains("[-Dcitewire.home=" + dist.toRealPath() + "]", "in " + folder.toRealPath());
    }

    @Test
    void passesAJavaThatIsTooOldAndTakesTheNext() throws Exception {
        String path = java("new", "26-ea") + "/bin" + File.pathSeparator + System.getenv("PATH");

        var run = launch(dist.resolve("bin/citewire"), Map.of("JAVA_HOME", java("old", "17.0.15"), "PATH", path));

        assertThat(run.out()).contains("this is new");
    }

    @Test
    void letsWhatRunsForLongBeOptimised() throws Exception {
        var environment = Map.of("JAVA_HOME", java("new", "25"));

        assertThat(launch(dist.resolve("bin/citewire"), environment).out()).doesNotContain("TieredStopAtLevel");
        assertThat(launch(dist.resolve("bin/citewire"), environment, "ask", "--batch", "-")
                        .out())
                .doesNotContain("TieredStopAtLevel");
    }

    @Test
    void addsTheFlagsOfTheOwner() throws Exception {
        var run = launch(
                dist.resolve("bin/citewire"),
                Map.of("JAVA_HOME", java("new", "25"), "CITEWIRE_JAVA_OPTS", "-Xmx1g -Dx=y"));

        assertThat(run.out().lines()).contains("[-Xmx1g]", "[-Dx=y]");
    }

    @Test
    void refusesAnUnfitJavaThatWasAskedFor() throws Exception {
        String old = java("old", "17.0.15");

        var run =
                launch(dist.resolve("bin/citewire"), Map.of("CITEWIRE_JAVA_HOME", old, "JAVA_HOME", java("new", "25")));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("citewire: CITEWIRE_JAVA_HOME=" + old + " is no Java 25 or newer.\n");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void saysWhatIsMissingWhereThereIsNothingToStart() throws Exception {
        Files.delete(dist.resolve("citewire.jar"));

        var run = launch(dist.resolve("bin/citewire"), Map.of());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("neither a pom.xml in", "nor a citewire.jar in");
    }

    @Test
    void buildsAProjectOnceThoughTwoStartAtTheSameTime() throws Exception {
        Path project = project("sleep 1; echo built >>builds; for a in \"$@\"; do case $a in -Ddist.folder=*)"
                + " d=${a#*=}; mkdir -p \"$d/bin\"; touch \"$d/bin/citewire\" \"$d/citewire.jar\" ;; esac; done");
        var environment = Map.of("JAVA_HOME", java("new", "25"), "PATH", folder + "/bin:" + System.getenv("PATH"));

        try (var both = Threads.waiting("launch")) {
            var one = both.submit(() -> launch(project.resolve("citewire"), environment, "ask", "1"));
            var two = both.submit(() -> launch(project.resolve("citewire"), environment, "ask", "2"));
            assertThat(one.get().out()).contains("[1]");
            assertThat(two.get().out()).contains("[2]");
        }
        var third = launch(project.resolve("citewire"), environment, "ask", "3");

        assertThat(Files.readString(project.resolve("builds"))).isEqualTo("built\n");
        assertThat(third.err()).isEmpty();
        assertThat(project.resolve("target/build.lock")).doesNotExist();
    }

    @Test
    void aBuildThatFailsShowsItsLastWordsAndLeavesNoHalfOfADistribution() throws Exception {
        Path project = project("mkdir -p target/dist.new; echo '[ERROR] no such symbol'; exit 1");
        var environment = Map.of("JAVA_HOME", java("new", "25"), "PATH", folder + "/bin:" + System.getenv("PATH"));

        var run = launch(project.resolve("citewire"), environment, "ask");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Building Citewire", "[ERROR] no such symbol");
        assertThat(project.resolve("target/dist.new")).doesNotExist();
        assertThat(project.resolve("target/dist")).doesNotExist();
        assertThat(project.resolve("target/build.lock")).doesNotExist();
    }

    /** A project with a Maven that does as the script says. */
    private Path project(String maven) throws IOException {
        Path project = Files.createDirectories(folder.resolve("my project"));
        Files.createFile(project.resolve("pom.xml"));
        Files.createDirectories(project.resolve("src/main"));
        Files.createDirectories(project.resolve("config"));
        Path launcher = project.resolve("citewire");
        Files.copy(dist.resolve("bin/citewire"), launcher);
        Path mvn = Files.createDirectories(folder.resolve("bin")).resolve("mvn");
        Files.writeString(mvn, "#!/bin/sh\n" + maven + "\n");
        assertThat(launcher.toFile().setExecutable(true) && mvn.toFile().setExecutable(true))
                .isTrue();
        return project;
    }

    private Run launch(Path launcher, Map<String, String> environment, String... arguments) throws Exception {
        var command = Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments))
                .toList();
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("CITEWIRE_") || name.equals("JAVA_HOME"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    /** The home of a Java that prints its name, its folder and its arguments. */
    private String java(String name, String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve("java " + name));
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"none\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path java = home.resolve("bin/java");
        Files.write(
                java, List.of("#!/bin/sh", "echo this is " + name, "echo \"in $(pwd -P)\"", "printf '[%s]\\n' \"$@\""));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Path javac = home.resolve("bin/javac");
        Files.copy(java, javac);
        assertThat(javac.toFile().setExecutable(true)).isTrue();
        return home.toString();
    }
}
