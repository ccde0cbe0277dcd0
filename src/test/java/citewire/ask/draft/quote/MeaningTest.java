package citewire.ask.draft.quote;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.model.Embedder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MeaningTest {

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
    void fitsASentenceThatAnswersBetterThanOneOfAnotherMatter() {
        var meaning = new Meaning("When does the ferry sail?", embedder::tokens);
        var answers = meaning.fit("The ferry sails at nine in the morning.");
        var other = meaning.fit("The mayor opened a library.");

        assertThat(answers.known()).isTrue();
        assertThat(answers.asking()).isGreaterThan(other.asking());
        assertThat(answers.all()).isGreaterThan(other.all());
        assertThat(answers.whole()).isGreaterThan(other.whole());
    }

    @Test
    void knowsNothingWithoutAModel() {
        assertThat(new Meaning("Who?", TokenReader.NONE).known()).isFalse();
    }
}
