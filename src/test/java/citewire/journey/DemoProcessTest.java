package citewire.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import citewire.fixtures.ChildProcess;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The demo as its own process, from its first line to its end. */
@Tag("slow")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher that it starts is a POSIX shell script")
class DemoProcessTest {

    private static final String WHERE = "Citewire in a simulated Discord: ";

    @TempDir
    Path folder;

    @Test
    void servesItsPageAndLeavesNoPortAndNoFileBehind() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        var environment =
                Map.of("CITEWIRE_EMBEDDING_ENABLED", "false", "JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
        try (var demo = ChildProcess.citewire(folder, environment, "demo", "--port", "0");
                var http = HttpClient.newHttpClient()) {
            var page = URI.create(demo.awaitLine(WHERE).substring(WHERE.length()));
            var answer = http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("<title>Citewire");
            assertThat(demoFolders(temporary)).isEqualTo(1);

            demo.terminate();
            demo.exitCode();

            assertThatThrownBy(() -> new Socket(page.getHost(), page.getPort()).close())
                    .isInstanceOf(ConnectException.class);
            assertThat(demoFolders(temporary)).isZero();
        }
    }

    @Test
    void saysWhatToDoWhereItsPortIsTaken() throws Exception {
        var environment = Map.of("CITEWIRE_EMBEDDING_ENABLED", "false");
        try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress());
                var demo = ChildProcess.citewire(
                        folder, environment, "demo", "--port", String.valueOf(taken.getLocalPort()))) {
            assertThat(demo.exitCode()).isEqualTo(1);
            assertThat(demo.lines()).noneMatch(line -> line.startsWith(WHERE));
        }
    }

    private static long demoFolders(Path temporary) throws IOException {
        try (var files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("citewire-demo"))
                    .count();
        }
    }
}
