package citewire.ask.draft.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerKindTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Who will host the dinner?                         | PERSON
                    with whom did the minister speak                  | PERSON
                    Which senator voted against it?                   | PERSON
                    Where will Yoon travel before the summit?         | PLACE
                    Which countries are the Indo-Pacific partners?    | COUNTRY
                    In which city does the fair open?                 | PLACE
                    When does the bake sale run?                      | TIME
                    On which day of the week did he die?              | TIME
                    How many people were hurt?                        | NUMBER
                    What is the population of South Korea?            | NUMBER
                    How old is the mayor?                             | AGE
                    What age is the mayor?                            | AGE
                    How long have they been dating?                   | DURATION
                    Why was the bridge closed?                        | REASON
                    What caused the violence?                         | REASON
                    What did the president of Toyota say about it?    | SAYING
                    Which team won the match?                         | NAME
                    What is Tetris?                                   | THING
                    How did the thieves get in?                       | THING
                    The deal was blocked by:                          | THING
                    Where is the man who won the lottery?             | PLACE
                    """)
    void readsWhatIsAskedFor(String question, AnswerKind kind) {
        assertThat(AnswerKind.of(question)).isEqualTo(kind);
    }
}
