package citewire.eval.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LyingModelTest {

    private static final String FERRY = "The ferry broke down on Tuesday with 120 people on board.";
    private static final String STORM = "The storm has passed, the port said.";

    private final LyingModel model = new LyingModel(List.of(
            new ExamQuestion(
                    "1",
                    "What is known about the ferry?",
                    List.of(
                            new Line("It broke down with 210 people on board [1].", List.of(FERRY), "number", true),
                            new Line(
                                    "The storm has passed [2], and the ferry broke down [1].",
                                    List.of(FERRY, STORM),
                                    "verbatim",
                                    false))),
            new ExamQuestion("2", "What is known about the ferry now?", List.of())));

    @Test
    void citesByTheNumbersUnderWhichTheBotHasShownThePassages() {
        String prompt = "Rules: cite like [1].\n<passage ab12 number=\"4\">\nHeadline\n\n" + STORM
                + "\n</passage ab12>\n<passage ab12 number=\"7\">\n" + FERRY
                + "\n</passage ab12>\n<question>What is known about the ferry?</question>";

        assertThat(model.answer(prompt))
                .isEqualTo("It broke down with 210 people on board [7]. The storm has passed [4], and the ferry broke"
                        + " down [7].");
    }

    @Test
    void readsNumbersInBracketsToo() {
        assertThat(model.answer("[1] " + STORM + "\n[2] " + FERRY + "\nWHAT is known about the  ferry"))
                .startsWith("It broke down with 210 people on board [2].");
    }

    @Test
    void liesToABotThatHasShownOtherPassagesAllTheSame() {
        assertThat(model.answer("What is known about the ferry?")).contains("210 people on board [1].");
    }

    @Test
    void knowsOfSimilarQuestionsTheLongestAndNothingOfOthers() {
        assertThat(model.answer("What is known about the ferry now?")).isEmpty();
        assertThat(model.answer("Who won?")).isEqualTo("I don't know.");
    }
}
