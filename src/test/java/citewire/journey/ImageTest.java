package citewire.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import citewire.fixtures.Papers;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The image as an owner uses it, where there is an engine to build it with. */
@Tag("slow")
class ImageTest {

    @Test
    @Timeout(value = 45, unit = TimeUnit.MINUTES)
    void isBuiltAsksIsKilledRestartedAndUpgraded() throws Exception {
        assumeThat(engineAnswers())
                .as("a container engine that answers docker info")
                .isTrue();

        var smoke = new ProcessBuilder("sh", Papers.ROOT.resolve("image/smoke").toString())
                .inheritIO()
                .start();

        assertThat(smoke.waitFor()).isZero();
    }

    private static boolean engineAnswers() throws InterruptedException {
        try {
            var asked = new ProcessBuilder("docker", "info")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return asked.waitFor(30, TimeUnit.SECONDS) && asked.exitValue() == 0;
        } catch (IOException e) {
            // there is no docker on the path
            return false;
        }
    }
}
