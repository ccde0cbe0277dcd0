package citewire.model;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import citewire.domain.TextSpan;
import citewire.domain.Vector;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Embeds text in this process with bge-small-en-v1.5, quantised (Xiao et al. 2023, C-Pack): the first token's state,
 * brought to length 1.
 *
 * <p>It runs a session of its own with one computing thread for each caller: ONNX Runtime's default of a spinning
 * thread for each core halves its pace where the machine is shared. Any number of threads may call it.
 */
public final class Embedder implements EmbeddingModel, AutoCloseable {

    /** Part of the key of every cached vector: another model or pooling gets another name. */
    public static final String NAME = "bge-small-en-v1.5-q";

    private static final int DIMENSION = 384;

    /** What follows is cut off; the model knows no more places. */
    private static final int MAX_TOKENS = 512;

    /** The model's own instruction for short queries; passages are embedded as they are. */
    private static final String QUERY = "Represent this sentence for searching relevant passages: ";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    /** Shared by callers and exclusive to closing: freed under a running call, native memory takes the process along. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    private boolean closed;

    private Embedder(OrtEnvironment environment, OrtSession session, HuggingFaceTokenizer tokenizer) {
        this.environment = environment;
        this.session = session;
        this.tokenizer = tokenizer;
    }

    /**
     * Loads model and tokenizer, which takes a second or two.
     *
     * @throws ModelException where the native libraries cannot be loaded
     */
    public static Embedder load() {
        try {
            var environment = OrtEnvironment.getEnvironment();
            return new Embedder(environment, session(environment), tokenizer());
        } catch (OrtException | IOException | LinkageError e) {
            throw new ModelException("cannot load the embedding model " + NAME, e);
        }
    }

    private static OrtSession session(OrtEnvironment environment) throws OrtException, IOException {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return environment.createSession(resource(NAME + ".onnx").readAllBytes(), options);
        }
    }

    private static HuggingFaceTokenizer tokenizer() throws IOException {
        var options = Map.of("padding", "false", "truncation", "true", "maxLength", "" + MAX_TOKENS);
        return HuggingFaceTokenizer.newInstance(resource(NAME + "-tokenizer.json"), options);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(
                Embedder.class.getResourceAsStream("/" + name), name + " is missing from the program: build it again");
    }

    /** The point near which the passages lie that answer a question. */
    public Vector query(String question) {
        return vector(QUERY + question);
    }

    /** The point of a passage, or of any text that is to be compared with another of its kind. */
    public Vector passage(String text) {
        return vector(text);
    }

    /** How many tokens a text has for this model; at most as many as it reads. */
    public int length(String text) {
        return whileOpen(() -> tokenizer.encode(text, false, false).getIds().length);
    }

    /** What each token of {@code text} means where it stands; the first one stands for the whole and has no letters. */
    public List<Token> tokens(String text) {
        return whileOpen(() -> tokensOf(tokenizer.encode(text)));
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        return Response.from(segments.stream()
                .map(segment -> Embedding.from(passage(segment.text()).values()))
                .toList());
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public String modelName() {
        return NAME;
    }

    /**
     * Waits until no call runs, and lets none begin any more: whoever calls from then on waits for the end of the process.
     *
     * @return false where {@code limit} was over before
     */
    public boolean rest(Duration limit) throws InterruptedException {
        return use.writeLock().tryLock(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Waits for the calls that run, then frees the model. */
    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                free();
            }
        } finally {
            use.writeLock().unlock();
        }
    }

    private void free() {
        try (tokenizer) {
            session.close();
        } catch (OrtException e) {
            throw new ModelException("cannot close the embedding model", e);
        }
    }

    private Vector vector(String text) {
        return whileOpen(() -> state(states(tokenizer.encode(text))));
    }

    private <T> T whileOpen(Supplier<T> work) {
        use.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the embedding model is closed");
            }
            return work.get();
        } finally {
            use.readLock().unlock();
        }
    }

    private List<Token> tokensOf(Encoding tokens) {
        var states = states(tokens);
        var read = new ArrayList<Token>();
        // the last token only says that the text is over
        for (int i = 0; i + 1 < tokens.getIds().length; i++) {
            var span = tokens.getCharTokenSpans()[i];
            read.add(new Token(
                    span == null ? new TextSpan(0, 0) : new TextSpan(span.getStart(), span.getEnd()), state(states)));
        }
        return read;
    }

    private static Vector state(FloatBuffer states) {
        float[] next = new float[DIMENSION];
        states.get(next);
        return unit(next);
    }

    private FloatBuffer states(Encoding tokens) {
        try (var ids = tensor(tokens.getIds());
                var mask = tensor(tokens.getAttentionMask());
                var types = tensor(tokens.getTypeIds());
                var result = session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer();
        } catch (OrtException e) {
            throw new ModelException("cannot embed a text of " + tokens.getIds().length + " tokens", e);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {values});
    }

    private static Vector unit(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        float length = (float) Math.sqrt(sum);
        for (int i = 0; i < values.length; i++) {
            values[i] /= length;
        }
        return new Vector(values);
    }
}
