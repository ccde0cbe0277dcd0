package citewire.ask.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.ArticleBuilder;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences and the questions that they answer. */
class ClueReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "About 6,200 people live on Skarrow all year.      | How many people live on Skarrow all year?",
                "Three polling places ran out of pencils.          | How many polling places ran out of pencils?",
                "About 44 percent of the town came to the polls.   |",
                "The fish auction will be held from Saturday.      | When will the fish auction be held?",
                "The auction will be held at the quay on Saturday. | When will the auction be held at the quay?",
                "Health minister Dagny Orrell is expected here on Monday morning. | When is Health minister Dagny Orrell expected here?",
                "It will be held at the quay on Saturday.          |",
                "A first try was called off on Thursday of last week over a valve. |",
                "Petra Lindqvar, the museum's director, met the car. | Who is Petra Lindqvar?",
                "It was lifted off in Torva Sound, the grey one.   |",
                "'\"We are glad,\" said Bruno Aske on the quay.'   | What did Bruno Aske say?",
                "Rund 6.200 Menschen leben auf der Insel und das ganze Jahr. | Wie viele Menschen leben auf der Insel und das ganze Jahr?",
                "Die Bahn wird das neue Gleis und den Hof am Montag. |",
                "Am Montagabend wird der neue Hafen und das Gleis feierlich eröffnet. | Wann wird der neue Hafen und das Gleis feierlich eröffnet?",
                "Im Jahr 2014 war er der Trainer und das Gesicht der Mannschaft. |",
                "„Das und der Rest sind gut“, sagte Virgil van Dijk der Zeitung. |",
                "Der Plan und das Gleis werden von der Stadt am Montag eröffnet. | Wann werden der Plan und das Gleis von der Stadt eröffnet?",
            })
    void turnsAreMadeOnlyWhereTheyAreRightWhateverTheWordsMean(String sentence, String question) {
        var clues = new ClueReader()
                .of(ArticleBuilder.article().body(sentence).build()).stream()
                        .map(Clue::question)
                        .toList();

        assertThat(clues).isEqualTo(question == null ? List.of() : List.of(question));
    }
}
