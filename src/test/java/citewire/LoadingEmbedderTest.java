package citewire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import citewire.config.Config;
import citewire.fixtures.ChildProcess;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LoadingEmbedderTest {

    /** What a shell says of a process that SIGTERM has ended. */
    private static final int TERMINATED = 128 + 15;

    @TempDir
    private Path folder;

    @Test
    void isClosedAlsoWhileItLoads() {
        var embedder = new LoadingEmbedder(new Config.Embedding(true, 1), new Shutdown());
        embedder.begin();

        embedder.close();

        assertThatIllegalStateException().isThrownBy(() -> embedder.get().passage("Ferry sails again"));
    }

    @Test
    void isLoadedWhenItIsWantedThoughNobodyToldItToBegin() {
        try (var embedder = new LoadingEmbedder(new Config.Embedding(true, 1), new Shutdown())) {
            assertThat(embedder.get().dimension()).isPositive();
        }
    }

    @Test
    void whatWasNeverWantedIsNotLoadedToBeClosed() {
        var embedder = new LoadingEmbedder(new Config.Embedding(true, 1), new Shutdown());

        embedder.close();
        embedder.close();
    }

    /** ONNX Runtime frees its own at the end of a process, and what loads a model meanwhile crashes. */
    @Test
    @Timeout(120)
    void aProcessThatIsTerminatedWhileAModelLoadsEndsInPeace() throws Exception {
        var random = new Random(20261129);
        for (int run = 0; run < 2; run++) {
            try (var child = ChildProcess.start(folder, Map.of(), ChildProcess.java(LoadingProcess.class))) {
                child.awaitLine(LoadingProcess.LOADING);
                child.terminateAfter(random.nextInt(600), TimeUnit.MILLISECONDS);
                assertThat(child.exitCode()).isEqualTo(TERMINATED);
            }
        }
        assertThat(folder).isDirectoryNotContaining("glob:**hs_err*");
    }

    /** The whole program, at random moments of its first seconds, on one data folder. */
    @Test
    @Tag("slow")
    @Timeout(1200)
    void theProgramEndsInPeaceWhereverItIsTerminated() throws Exception {
        var environment = Map.of("CITEWIRE_HTTP_PORT", "0");
        var random = new Random(20261129);
        for (int run = 0; run < Integer.getInteger("citewire.terminations", 40); run++) {
            try (var child = ChildProcess.citewire(folder, environment, "run")) {
                child.terminateAfter(300 + random.nextInt(5_000), TimeUnit.MILLISECONDS);
                assertThat(child.exitCode()).as("run " + run).isEqualTo(TERMINATED);
            }
        }
        assertThat(folder).isDirectoryNotContaining("glob:**hs_err*");
    }
}
