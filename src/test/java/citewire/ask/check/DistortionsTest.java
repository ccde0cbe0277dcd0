package citewire.ask.check;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Passage;
import citewire.fixtures.Passages;
import citewire.index.lucene.LuceneArticleIndex;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an article says, beside a sentence that says it, or that twists one thing of it. */
class DistortionsTest {

    @TempDir
    private static Path folder;

    private static LuceneArticleIndex index;

    @BeforeAll
    static void open() {
        index = LuceneArticleIndex.open(folder, ZoneOffset.UTC);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The rate was 4.1 percent in spring.                     | The rate was not 4.1 percent in spring.                | false
            The port was one of the few yards still at work.        | The port was not one of the few yards still at work.   | false
            None of the guests had left before midnight.            | None of the guests had not left before midnight.       | false
            The owner of the van has yet to be found.               | The owner of the van has not yet to be found.          | false
            Stones were laid where the old walls were.              | Stones were laid where the old walls were not.         | false
            The fund pays the rent for those who cannot.            | The fund pays the rent for those who can.              | false
            The mayor called the plan a "sensible" way out.         | The mayor never called the plan a "sensible" way out.  | false
            The move is "regrettable" for the region, Holm said.    | The move is not "regrettable" for the region, Holm said.| false
            Instead, the villagers are planning a march on Monday.  | The villagers are not planning a march on Monday.      | false
            Such tests don't really mean anything to farmers.       | Such tests do mean anything to farmers.                | false
            The club failed to win the cup in Brannick.             | The club did not win the cup in Brannick.              | true
            The club did not win the cup in Brannick.               | The club failed to win the cup in Brannick.            | true
            The talks have not yet begun in Brannick.               | The talks have not begun in Brannick.                  | true
            Children should not be out after 10 p.m. in Velda.      | After 10 p.m. children should not be out in Velda.     | true
            Openings declined to 9.6 million in Velda.              | Openings declined to 9.6 million in Velda, a report said.| true
            The exact cause of the fire was not known.              | The exact cause of the fire was unknown.               | true
            The exact cause of the fire was not known.              | The exact cause of the fire was known.                 | false
            The team celebrated a victory in the cup.               | The team celebrated a defeat in the cup.               | false
            """)
    void tellsWhatIsDeniedFromWhatIsNot(String said, String claim, boolean kept) {
        assertKept(said, claim, kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The list won nine of the nineteen seats.             | The list won nine of the nine seats.             | false
            The list won nine of the nineteen seats.             | The list won 9 of the 19 seats.                  | true
            A fine of $20 for drink and $80 for speed was due.   | A fine of $20 for drink and $20 for speed was due.| false
            The river will peak at 38 feet on Sunday.            | The river will peak at 38 miles on Sunday.       | false
            The river will peak at 38 feet on Sunday.            | The river will peak at 38 ft on Sunday.          | true
            The war lasted two decades and cost a fortune.       | The war lasted two years and cost a fortune.     | false
            The war lasted two decades and cost a fortune.       | The war lasted 20 years and cost a fortune.      | true
            The crew works six days a week on the barge.         | The crew works six decades a week on the barge.  | false
            The decision was made by four votes to three.        | The decision was made by 4 votes to 3.           | true
            Shifts grow from 10 to 12 hours in spring.           | Shifts grow from twelve to ten hours in spring.  | false
            """)
    void readsFiguresWithWhatTheyCount(String said, String claim, boolean kept) {
        assertKept(said, claim, kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Velda beat Orsk 26-21 in a dramatic final.             | Orsk was beaten by Velda 26-21 in a dramatic final.       | true
            Velda beat Orsk 26-21 in a dramatic final.             | Velda was beaten by Orsk 26-21 in a dramatic final.       | false
            Davis defeated Zheng 6-2 7-5 in the first round.       | Zheng defeated Davis 6-2 7-5 in the first round.          | false
            Karland invaded Donbria and annexed the coast.         | Karland was invaded by Donbria and annexed the coast.     | false
            Bertil took the painting from the hall at night.       | The painting was taken by Bertil from the hall at night.  | true
            The US has asked the agency to look into the tariffs.  | The agency has asked the US to look into the tariffs.     | false
            Maro suspended the courts by signing an order.         | The courts suspended Maro by signing an order.            | false
            """)
    void tellsWhoDidItFromWhomItWasDoneTo(String said, String claim, boolean kept) {
        assertKept(said, claim, kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "Growth is strong," said Craig J. Lazar, who leads the index. | "Growth is strong," said Lazar, who leads the index.         | true
            Craig J. Lazar leads the index. Prices rose, Lazar said.      | Prices rose, Craig J. Lazar said.                            | true
            Ben Day-Lewis gave a speech. Day-Lewis joked about the film.  | Ben Day-Lewis joked about the film.                          | true
            Ben Day-Lewis gave a speech. Day-Lewis joked about the film.  | Ben Wallace joked about the film.                            | false
            """)
    void readsNamesWithInitialsAndHyphens(String said, String claim, boolean kept) {
        assertKept(said, claim, kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The rally was in November, the mayor said.             | The rally was in July, the mayor said.                    | DROP
            The alliance's Vonda Force, part of NATO, left.        | NATO's Vonda Force left.                                  | KEEP
            A storm closed the port, according to Interfax.        | A storm closed the port, according to The Courier.        | MARK
            A storm closed the port, Interfax said.                | Interfax said a storm closed the port, The Courier reported.| KEEP
            A storm closed the port on Sunday.                     | A storm closed the port on Sunday, The Courier reported.  | KEEP
            Ms Holm told Interfax that the port was closed.        | Ms Holm told The Courier that the port was closed.        | MARK
            """)
    void aPublisherOrItsDayDoesNotTakeTheirPlaceWhomTheArticleNames(String said, String claim, String outcome) {
        var passage = Passages.whole(article()
                .title("News of the day")
                .source("The Courier")
                .published("2026-07-04")
                .body(said)
                .build());
        var verdict = verdict(passage, claim);

        assertThat(verdict.getClass().getSimpleName().toUpperCase(Locale.ROOT))
                .as("%s: %s", claim, verdict.reason())
                .isEqualTo(outcome);
    }

    private static Verdict verdict(Passage passage, String claim) {
        var check = new CitationChecker(index.analysis()).over(List.of(passage));
        return check.check(new DraftSentence("", List.of(new DraftSentence.Part(claim, List.of(1)))));
    }

    private static void assertKept(String said, String claim, boolean kept) {
        var passage =
                Passages.whole(article().title("News of the day").body(said).build());
        var verdict = verdict(passage, claim);

        assertThat(verdict instanceof Verdict.Keep)
                .as("%s: %s", claim, verdict.reason())
                .isEqualTo(kept);
    }
}
