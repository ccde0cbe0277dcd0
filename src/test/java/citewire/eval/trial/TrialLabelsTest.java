package citewire.eval.trial;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Article;
import citewire.eval.trial.source.Sources;
import citewire.ingest.indexing.PassageSplitter;
import citewire.text.SentenceSplitter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences that were found, by reading trials one by one, to be made wrongly. */
class TrialLabelsTest {

    private static List<String> made(TrialKind kind, String body) {
        Article article =
                article().id("a").title("The news of the day").body(body).build();
        var passages = new PassageSplitter(new SentenceSplitter()).split(article);
        return new TrialMaker(new Sources(List.of(article), passages), 1)
                .make(kind, 9).stream().map(Trial::draft).toList();
    }

    @Test
    void partOfASurnameIsNoSurname() {
        assertThat(made(
                        TrialKind.SURNAME,
                        "Michael bin Laden said on Tuesday that there were no hard numbers on this."))
                .isEmpty();
        assertThat(made(
                        TrialKind.SURNAME,
                        "Michael Markarian said on Tuesday that there were no hard numbers on this."))
                .isNotEmpty();
    }

    @Test
    void aSentenceIsPartedWhereItsClausesAre() {
        for (String sentence : List.of(
                "One of the videos shows the explosion of a train seconds after it leaves the station for the east.",
                "The ruling on his competency cannot be appealed until after the case concludes.",
                "The girl was adopted by Americans when she was 9 and grew up in Virginia.")) {
            assertThat(made(TrialKind.CLAUSE_ORDER, sentence)).as(sentence).isEmpty();
        }
        assertThat(
                        made(
                                TrialKind.SHORTENED,
                                "Bodies had been recovered from the airliner, which was bound for the Ethiopian capital, Addis Ababa, officials said."))
                .isEmpty();
    }

    @Test
    void whatIsQuotedStaysAsItWasSaid() {
        assertThat(made(
                        TrialKind.NUMBER_FORMAT,
                        "\"We have lost two days of work here,\" she said in Rome on Tuesday."))
                .isEmpty();
        assertThat(made(
                        TrialKind.SHORTENED,
                        "\"The terrorists and Osama (bin Laden) have exploited it,\" she told a reporter."))
                .isEmpty();
    }

    @Test
    void aClauseLeavesNoPrepositionBehind() {
        assertThat(made(
                        TrialKind.CLAUSE_ORDER,
                        "The airport gave no prediction of when the runways could be reopened."))
                .isEmpty();
        assertThat(made(
                        TrialKind.CLAUSE_ORDER,
                        "The three springs above the town have been shut off one after the other to find out."))
                .isEmpty();
    }

    @Test
    void aClauseThatTellsWhichEveningStaysBehindIt() {
        assertThat(
                        made(
                                TrialKind.CLAUSE_ORDER,
                                "The service has issued a warning from Thursday evening, when the storm is expected to come ashore."))
                .isEmpty();
    }

    @Test
    void soFarIsNoIdleSo() {
        assertThat(made(TrialKind.COMPRESSED, "So far, 88 bodies have been recovered from mass graves near the town."))
                .isEmpty();
    }

    @Test
    void aLowerNumberBehindMoreThanIsNotFalse() {
        assertThat(made(
                        TrialKind.STALE,
                        "More than 90 people were injured in the fire at the port. Some 40 people live there."))
                .isEmpty();
    }
}
