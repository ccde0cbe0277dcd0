package citewire;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import citewire.config.Config;
import org.junit.jupiter.api.Test;

class LoadingEmbedderTest {

    @Test
    void isClosedAlsoWhileItLoads() {
        var embedder = LoadingEmbedder.begin(new Config.Embedding(true, 1));

        embedder.close();

        assertThatIllegalStateException().isThrownBy(() -> embedder.get().passage("Ferry sails again"));
    }
}
