package citewire.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import citewire.config.Config;
import dev.langchain4j.data.segment.TextSegment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrossEncodersTest {

    @TempDir
    private Path folder;

    @Test
    void noneIsConfiguredByDefault() {
        assertThat(CrossEncoders.from(new Config.Retrieval(60))).isEmpty();
    }

    /** The model of this test gives a passage the less, the more tokens it has. */
    @Test
    void scoresPassagesWithTheOwnersModel() throws IOException {
        var model = CrossEncoders.from(config(copy("/citewire/model/shorter-first.onnx"), tokenizer()))
                .orElseThrow();

        var scores = model.scoreAll(
                        List.of(TextSegment.from("The ferry sails again on Monday."), TextSegment.from("The ferry.")),
                        "ferry")
                .content();

        assertThat(scores.get(1)).isGreaterThan(scores.get(0));
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(() -> CrossEncoders.from(config(folder.resolve("none.onnx"), folder)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("retrieval.rerankerModel")
                .hasMessageContaining("none.onnx");
    }

    @Test
    void saysThatAFileIsNoModel() throws IOException {
        Path text = Files.writeString(folder.resolve("model.onnx"), "no model");

        assertThatThrownBy(() -> CrossEncoders.from(config(text, tokenizer())))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("cross-encoder");
    }

    private Path tokenizer() throws IOException {
        return copy("/bge-small-en-v1.5-q-tokenizer.json");
    }

    private Path copy(String resource) throws IOException {
        Path file = folder.resolve(Path.of(resource).getFileName());
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(resource))) {
            Files.copy(in, file);
        }
        return file;
    }

    private static Config.Retrieval config(Path model, Path tokenizer) {
        return new Config.Retrieval(60, model.toString(), tokenizer.toString());
    }
}
