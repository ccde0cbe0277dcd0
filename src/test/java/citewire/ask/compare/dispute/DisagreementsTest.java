package citewire.ask.compare.dispute;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import citewire.ask.compare.report.ReportReader;
import citewire.ask.compare.report.Weights;
import citewire.domain.Citation;
import citewire.domain.Disagreement;
import citewire.domain.Disagreement.Kind;
import citewire.domain.Passage;
import citewire.fixtures.Passages;
import citewire.index.lucene.LuceneArticleIndex;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisagreementsTest {

    private static final String FIRST = "2026-11-10T08:00:00Z";
    private static final String SOON = "2026-11-10T08:20:00Z";
    private static final String NEXT_DAY = "2026-11-11T06:00:00Z";

    private static final String BLAST = "A blast at the Torva refinery killed 12 workers on Monday, the police said.";

    @TempDir
    private static Path folder;

    private static LuceneArticleIndex index;

    @BeforeAll
    static void open() {
        index = LuceneArticleIndex.open(folder.resolve("index"), ZoneOffset.UTC);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @Test
    void showsWhoSaysWhatAndWhenTheNewestFirst() {
        var point = between(FIRST, BLAST, SOON, "On Monday a blast killed 15 workers at the refinery of Torva.")
                .getFirst();

        assertThat(point.kind()).isEqualTo(Kind.FIGURE);
        assertThat(point.about()).isEqualTo("workers killed");
        assertThat(point.update()).isFalse();
        assertThat(point.heading()).isEqualTo("Sources disagree: workers killed");
        assertThat(point.claims())
                .extracting(claim -> claim.article().source(), Disagreement.Claim::n, Disagreement.Claim::value)
                .containsExactly(tuple("The Courier", 0, "15"), tuple("Harbour Times", 1, "12"));
        assertThat(point.claims().getLast().quote()).isEqualTo(BLAST);
    }

    @Test
    void callsALaterHigherTollAnUpdate() {
        var point = between(FIRST, BLAST, NEXT_DAY, "The blast at the Torva refinery on Monday killed 15 workers.")
                .getFirst();

        assertThat(point.update()).isTrue();
        assertThat(point.heading()).isEqualTo("A later report says otherwise: workers killed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The council of Torva will vote on the harbour plan on 14 November. | The harbour plan goes to a vote of the Torva council, which will vote on 18 November.",
                "Katrin Vaale left Torva for the talks on 4 November. | On 6 November Katrin Vaale left for the talks from Torva."
            })
    void findsOtherDays(String one, String other) {
        assertThat(between(FIRST, one, SOON, other)).singleElement().satisfies(point -> {
            assertThat(point.kind()).isEqualTo(Kind.DATE);
            assertThat(point.claims())
                    .extracting(Disagreement.Claim::value)
                    .allMatch(value -> value.endsWith("November"));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Varsund Line has accepted the offer of the Torva harbour council. | Varsund Line has rejected the offer of the Torva harbour council.",
                "The Torva refinery was insured against fire and flood. | The Torva refinery was not insured against fire and flood."
            })
    void findsWhatOneSaysAndAnotherDenies(String one, String other) {
        assertThat(between(FIRST, one, SOON, other))
                .singleElement()
                .satisfies(point -> assertThat(point.kind()).isEqualTo(Kind.CLAIM));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the same, in other words or rounded
                "A blast at the Torva refinery killed 12 workers on Monday. | On Monday twelve workers died in a blast at the Torva refinery.",
                "Storm Ysolde cut the power to 1,187 homes in Torva. | Storm Ysolde cut the power to about 1,200 homes in Torva.",
                "Storm Ysolde cut the power to 1,187 homes in Torva. | Storm Ysolde cut the power to more than 1,000 homes in Torva.",
                "A blast at the Torva refinery killed at least 12 workers. | A blast at the Torva refinery killed 15 workers.",
                // another quantity, a part, more beside it
                "A blast at the Torva refinery killed 12 workers. | A blast at the Torva refinery injured 30 workers.",
                "A blast at the Torva refinery killed 12 workers. | A blast at the Torva refinery killed 3 firefighters.",
                "A blast at the Torva refinery killed 12 people. | The blast at the Torva refinery killed workers, among them 3 people of one family.",
                "A blast at the Torva refinery killed 12 people. | Another 3 people were killed in a blast at the Torva refinery.",
                // other units, a forecast, another place, another day, another hour
                "The pipeline of the Torva refinery is 12 miles long. | The pipeline of the Torva refinery is 19 kilometres long.",
                "Varsund Line carried 1,200 passengers from Torva. | Varsund Line was expected to carry 1,500 passengers from Torva.",
                "A blast in Torva killed 12 people. | A blast in Brannick killed 15 people.",
                "A blast in Torva killed 12 people on Monday. | A blast in Torva killed 15 people on Saturday.",
                "Varsund Line had cancelled 12 sailings from Torva by 7 a.m. | Varsund Line had cancelled 15 sailings from Torva by 5 p.m.",
                // more of them
                "Prices in Torva rose 0.6 percent in October, said Varsund Line. | Prices in Torva rose 5.8 percent since January, said Varsund Line.",
                "Varsund Line pays 200 crowns for the berth in Torva. | Varsund Line pays 250 crowns a day for the berth in Torva.",
                // denied by both
                "No deaths or damage in Torva were immediately reported by Varsund Line. | Varsund Line reported no immediate damage and no deaths in Torva.",
                // what could not be is no denial of what was
                "The mirror of the Torva telescope was folded to fit inside the rocket. | The mirror of the Torva telescope could not fit inside the rocket.",
                // what an outlet says of its own pages
                "Editor's note: this file is based on news of Storm Ysolde from 9 November. | Editor's note: this file is based on news of Storm Ysolde from 12 November."
            })
    void takesNothingForADisagreementThatIsNone(String one, String other) {
        assertThat(between(FIRST, one, SOON, other)).isEmpty();
    }

    @Test
    void comparesNothingThatIsFarApartOrUndatedOrOfOneStory() {
        String other = "On Monday a blast killed 15 workers at the refinery of Torva.";

        assertThat(between(FIRST, BLAST, "2026-11-24T08:00:00Z", other)).isEmpty();
        assertThat(between(FIRST, BLAST, "", other)).isEmpty();
        assertThat(compared(FIRST, BLAST, SOON, other, false, true)).isEmpty();
    }

    @Test
    void letsOneVoiceUpdateItselfAndNeverContradict() {
        String other = "On Monday a blast killed 15 workers at the refinery of Torva.";

        assertThat(compared(FIRST, BLAST, SOON, other, true, false)).isEmpty();
        assertThat(compared(FIRST, BLAST, NEXT_DAY, other, true, false))
                .singleElement()
                .satisfies(point -> assertThat(point.update()).isTrue());
    }

    private List<Disagreement> between(String at, String one, String later, String other) {
        return compared(at, one, later, other, false, false);
    }

    private List<Disagreement> compared(
            String at, String one, String later, String other, boolean oneVoice, boolean oneStory) {
        var first = article()
                .id("first")
                .title("News from Torva")
                .published(at)
                .body(one)
                .build();
        var second = article()
                .id("second")
                .title("The day in Torva")
                .source("The Courier")
                .published(later)
                .body(other);
        var beside = article().id("beside").title("Weather").source("Gazette").published(at);
        var passages = new ArrayList<Passage>();
        Stream.of(
                        first,
                        second.build(),
                        beside.body("The weather stays mild and grey. Mice eat beans.")
                                .build())
                .forEach(article -> passages.addAll(Passages.of(article, 5)));
        var analysis = index.analysis();
        var reports = new ReportReader(analysis).read(List.of(new Citation(1, first.header(), List.of(one))), passages);
        var weights = new Weights(
                reports.stream().flatMap(report -> report.told().stream()).toList());
        return new Disagreements(analysis, ZoneOffset.UTC).of(reports, weights, (a, b) -> oneVoice, (a, b) -> oneStory);
    }
}
