package citewire.ask.draft.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskingWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wer ist Bruno Aske?                       | who is Bruno Aske?",
                "Was sagte Bruno Aske?                     | what say Bruno Aske?",
                "Wie viele Menschen leben auf Skarrow?     | how many Menschen leben on Skarrow?",
                "Wann wird die Umgehungsstraße eröffnet?   | when will the Umgehungsstraße eröffnet?",
                "Who fought in the war, and who will die?  | Who fought in the war, and who will die?",
                "What did Der Spiegel say about the war?   | What did Der Spiegel say about the war?",
                "Skarrow                                   | Skarrow",
            })
    void aGermanQuestionIsReadByTheWordsThatEnglishAsksWith(String question, String read) {
        assertThat(AskingWords.inEnglish(question)).isEqualTo(read);
    }
}
