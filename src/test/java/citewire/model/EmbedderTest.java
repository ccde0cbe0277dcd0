package citewire.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import citewire.threads.Threads;
import dev.langchain4j.data.segment.TextSegment;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbedderTest {

    private static Embedder embedder;

    @BeforeAll
    static void load() {
        embedder = Embedder.load();
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    @Test
    void aQuestionLiesNearerToItsAnswerThanToOtherNews() {
        var question = embedder.query("Who hosts the dinner at the White House?");
        var answer = embedder.passage("Yoon and first lady Kim Keon Hee will attend a dinner hosted by Joe Biden.");
        var other = embedder.passage("The central bank left its interest rate unchanged on Tuesday.");

        assertThat(question.cosine(answer)).isGreaterThan(question.cosine(other) + 0.2);
    }

    @Test
    void everyVectorHasLengthOne() {
        var vector = embedder.passage("A storm.");

        assertThat(vector.dimension()).isEqualTo(embedder.dimension()).isEqualTo(384);
        assertThat(vector.cosine(vector)).isCloseTo(1, within(1e-5));
    }

    @Test
    void readsFiveHundredTokensAndCutsTheRest() {
        String words = "storm ".repeat(400);

        assertThat(embedder.passage(words + "volcano").cosine(embedder.passage(words + "parliament")))
                .isLessThan(0.9999);
        assertThat(embedder.passage("storm ".repeat(5000)).dimension()).isEqualTo(384);
        assertThat(embedder.passage("").dimension()).isEqualTo(384);
    }

    @Test
    void servesManyThreadsAtOnce() throws Exception {
        var alone = embedder.passage("A storm hits the coast.");
        try (var threads = Threads.computing("test", 2)) {
            Callable<Double> task = () -> alone.cosine(embedder.passage("A storm hits the coast."));
            for (var cosine : threads.invokeAll(List.of(task, task, task, task))) {
                assertThat(cosine.get()).isCloseTo(1, within(1e-5));
            }
        }
    }

    @Test
    void speaksLangChain4jsLanguage() {
        var embedding = embedder.embed(TextSegment.from("A storm.")).content();

        assertThat(embedding.vector()).isEqualTo(embedder.passage("A storm.").values());
        assertThat(embedder.modelName()).isEqualTo(Embedder.NAME);
    }

    @Test
    void refusesToEmbedOnceItIsClosed() {
        var other = Embedder.load();
        other.close();
        other.close();

        assertThatThrownBy(() -> other.passage("A storm."))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }
}
