package citewire.eval.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJudgeTest {

    private static final List<String> ARTICLE = List.of(
            "Captain Ilse Brandt said on Monday that the ferry had cost $1.2 million.",
            "When the storm came, the crew did not leave the harbour.",
            "Mayor Ada Holm sued the owner over \"three lost summers\" in Norhaven.");

    private final StrictJudge judge = new StrictJudge();

    private boolean supports(String sentence) {
        return judge.borneOut(sentence, ARTICLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Captain Ilse Brandt said on Monday that the ferry had cost $1.2 million.",
                "Captain Ilse Brandt stated on Monday the ferry cost $1,200,000.",
                "The crew didn't leave the harbour when the storm came.",
                "The owner was sued by Mayor Ada Holm over “three lost summers”.",
                "The crew did not leave the harbour, and Mayor Ada Holm sued the owner.",
                "The ferry had cost $1.2 million."
            })
    void bearsOutWhatAQuoteSays(String sentence) {
        assertThat(supports(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Captain Ilse Brandt said on Tuesday that the ferry had cost $1.2 million.",
                "Captain Ilse Brandt said on Monday that the ferry had cost $2.1 million.",
                "Captain Ada Holm said on Monday that the ferry had cost $1.2 million.",
                "When the storm came, the crew left the harbour.",
                "When the storm came, the crew did leave the harbour.",
                "Captain Ilse Brandt did not say on Monday that the ferry had cost $1.2 million.",
                "The owner sued Mayor Ada Holm over \"three lost summers\" in Norhaven.",
                "Mayor Ada Holm sued the owner over \"three summers\" in Norhaven.",
                "Mayor Ada Holm sued the owner when the storm came.",
                "Of the."
            })
    void refusesWhatNoQuoteSays(String sentence) {
        assertThat(supports(sentence)).isFalse();
    }

    @Test
    void nothingIsBorneOutByNothing() {
        assertThat(judge.supports("The ferry sails.", List.of())).isFalse();
    }
}
