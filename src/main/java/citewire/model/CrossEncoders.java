package citewire.model;

import citewire.config.Config;
import dev.langchain4j.model.scoring.ScoringModel;
import dev.langchain4j.model.scoring.onnx.OnnxScoringModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the cross-encoder that the owner's configuration names. */
public final class CrossEncoders {

    private CrossEncoders() {}

    /**
     * Empty where none is configured.
     *
     * @throws ModelException where its files are missing or are no such model
     */
    public static Optional<ScoringModel> from(Config.Retrieval config) {
        if (config.rerankerModel().isEmpty()) {
            return Optional.empty();
        }
        String model = present("retrieval.rerankerModel", config.rerankerModel());
        String tokenizer = present("retrieval.rerankerTokenizer", config.rerankerTokenizer());
        try {
            return Optional.of(new OnnxScoringModel(model, tokenizer));
        } catch (RuntimeException | LinkageError e) {
            throw new ModelException(
                    "cannot open the reranker %s with the tokenizer %s: retrieval.rerankerModel has to name the ONNX file"
                                    .formatted(model, tokenizer)
                            + " of a cross-encoder, retrieval.rerankerTokenizer its tokenizer.json",
                    e);
        }
    }

    private static String present(String key, String file) {
        if (!Files.isRegularFile(Path.of(file))) {
            throw new ModelException("%s names %s, which is no file: correct the path or leave it empty"
                    .formatted(key, file.isEmpty() ? "nothing" : file));
        }
        return file;
    }
}
