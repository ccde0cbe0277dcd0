package citewire.ingest.story;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Article;
import citewire.fixtures.ArticleBuilder;
import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class WireCopiesTest {

    private static final String LEAD =
            "BRANNICK - Crews on the ferries between Brannick and the island of Skarrow have voted"
                    + " by 412 to 57 to stop work from Monday of next week, their union said.";
    private static final String CAUSE =
            "The Deck and Engine Union called the ballot after Varsund Line, which has run the"
                    + " crossing since 1994, moved to lengthen shifts from ten hours to twelve without extra pay.";
    private static final String QUOTE =
            "\"Nobody steers well in the eleventh hour,\" said Bruno Aske, the union's secretary."
                    + " \"We carry schoolchildren and ambulances. We will not carry them tired.\"";
    private static final String TURNOUT =
            "Turnout in the ballot was 91 percent of the 515 members on the route, the highest the union has recorded.";
    private static final String BACKGROUND =
            "About 6,200 people live on Skarrow all year. The crossing takes 75 minutes,"
                    + " and there is no airstrip. The company runs four ferries on the route, the largest of them the Skarrow Maid.";

    private static final Article WIRE =
            told(LEAD, CAUSE, QUOTE, TURNOUT, BACKGROUND).build();

    private static ArticleBuilder told(String... paragraphs) {
        return article().body(String.join("\n\n", paragraphs)).published("2026-10-26");
    }

    @Test
    void knowsACopyUnderAnotherHeadlineInAnotherHouseStyle() {
        var copy = told(
                        LEAD.replace("BRANNICK - ", ""),
                        CAUSE,
                        QUOTE.replace('"', '”').replace('\'', '’'),
                        TURNOUT,
                        BACKGROUND)
                .title("Skarrow: no ferries from Monday")
                .source("The Ormsholt Courier");

        assertCopies(WIRE, copy.build());
    }

    @Test
    void knowsAShortenedCopy() {
        assertCopies(WIRE, told(LEAD, CAUSE).build());
    }

    @Test
    void knowsACopyWithALeadOfItsOwn() {
        var lead =
                "There will be no boat to Skarrow from Monday: the crews will walk out, as 412 of 469 voters among them"
                        + " wished.";

        assertCopies(WIRE, told(lead, CAUSE, QUOTE, TURNOUT).build());
    }

    @Test
    void aFollowUpThatRepeatsTheBackgroundIsNoCopy() {
        var followUp = told(
                "Talks between the crews of the Skarrow ferries and their employer broke down on Thursday night, nine hours"
                        + " after they had begun in a hotel in Ormsholt, and no date was set for others.",
                "A mediator, the retired judge Hedda Brune, said that she had heard two speeches and no answer. She left by"
                        + " the back door at two in the morning and would not say whether she would return.",
                CAUSE,
                BACKGROUND);

        assertDiffers(WIRE, followUp.build());
    }

    @Test
    void theNextReportOfTheSameKindIsNoCopy() {
        var report =
                "The Kelmark index closed %s points higher at %s on Friday, led by Velmora Glass, which rose %s percent,"
                        + " and Varsund Group, which gained %s percent. Turnover was %s million crowns. Ten-year bonds yielded %s"
                        + " percent. The crown was worth %s dollars in the afternoon, dealers in Brannick said.";

        assertDiffers(
                told(report.formatted("14", "2,310", "3.4", "1.2", "188", "3.25", "0.142"))
                        .build(),
                told(report.formatted("9", "2,319", "2.8", "0.7", "204", "3.31", "0.139"))
                        .build());
    }

    @Test
    void whatIsReportedInTheSameWordsMonthsLaterIsNoCopyUnlessItIsThatText() {
        var half = told(
                LEAD,
                CAUSE,
                "The rest of this was told by somebody else in words that nobody had used before, and at"
                        + " some length, so that less than half of both is common to them, whoever counts the words.");

        assertCopies(WIRE, half.build());
        assertDiffers(WIRE, half.published("2027-03-01").build());
        assertCopies(
                WIRE,
                told(LEAD, CAUSE, QUOTE, TURNOUT, BACKGROUND)
                        .published("2027-03-01")
                        .build());
    }

    @Test
    void aTeaserOfAFewWordsSaysTooLittle() {
        var teaser = told("Read the whole story on our site, with pictures.").build();

        assertDiffers(teaser, teaser);
    }

    @Test
    void readsLanguagesThatPartNoWords() {
        var report = "港湾局は月曜日に島へのフェリーが再開すると発表した。一か月の間、船は修理のためにドックに入っていた。";

        assertCopies(told(report + "島には六千人が住んでいる。").build(), told(report).build());
        assertThat(Words.of("再開 and ’tis the crews’ don't"))
                .containsExactly("再", "開", "and", "tis", "the", "crews", "dont");
    }

    private static void assertCopies(Article one, Article other) {
        assertThat(new WireCopies().read(one).isCopy(other)).isTrue();
        assertThat(new WireCopies().read(other).isCopy(one)).isTrue();
        assertThat(commonKeys(one, other))
                .as("keys in common, by which one finds the other")
                .isPositive();
    }

    private static void assertDiffers(Article one, Article other) {
        assertThat(new WireCopies().read(one).isCopy(other)).isFalse();
        assertThat(new WireCopies().read(other).isCopy(one)).isFalse();
    }

    private static int commonKeys(Article one, Article other) {
        var keys = new HashSet<Long>();
        Arrays.stream(new WireCopies().read(one).keys()).forEach(keys::add);
        return (int) Arrays.stream(new WireCopies().read(other).keys())
                .filter(keys::contains)
                .count();
    }
}
