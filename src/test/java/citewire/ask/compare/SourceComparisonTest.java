package citewire.ask.compare;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Article;
import citewire.domain.Audience;
import citewire.domain.Citation;
import citewire.domain.Disagreement;
import citewire.domain.Passage;
import citewire.domain.Question;
import citewire.domain.Reader;
import citewire.domain.Scope;
import citewire.domain.Standing;
import citewire.fixtures.NewsDesk;
import citewire.fixtures.Passages;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceComparisonTest {

    private static final Instant NOW = Instant.parse("2026-11-10T18:00:00Z");

    private static final Article TIMES = article()
            .id("times")
            .title("Ferry Maren runs aground off Skarrow")
            .source("Harbour Times")
            .published("2026-11-10T08:00:00Z")
            .body(
                    "The ferry Maren ran aground off Skarrow on Tuesday with 80 people on board.\n\nTugs from Brannick are on"
                            + " their way.")
            .build();

    private static final Article COURIER = article()
            .id("courier")
            .title("Passengers wait as Maren sits on a sandbank")
            .source("The Courier")
            .published("2026-11-10T09:30:00Z")
            .body("On Tuesday the ferry Maren ran aground off the island of Skarrow, carrying 80 people.\n\nHer master"
                    + " blamed fog, and the passengers sang.")
            .build();

    @TempDir
    private Path folder;

    private NewsDesk desk;

    @BeforeEach
    void open() {
        desk = NewsDesk.open(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void countsWhoNamesTheSameAgencyAsOneSource() {
        var gazette = article().id("gazette").source("Gazette").published("2026-11-10T10:00:00Z");
        var herald = article().id("herald").source("Herald").published("2026-11-10T11:00:00Z");

        assertThat(standing(
                                List.of(
                                        gazette.body("Maren is stuck off Skarrow, according to Reuters.")
                                                .build(),
                                        herald.body("Reuters reported that a ferry hit a sandbank near Brannick.")
                                                .build()),
                                List.of())
                        .sources())
                .isEqualTo(1);
        assertThat(standing(List.of(TIMES, COURIER), List.of()).sources()).isEqualTo(2);
    }

    @Test
    void countsTheArticlesOfOnePublisherAsOneSource() {
        var world = article()
                .id("world")
                .source("The Harbour Times - World")
                .body("Nothing else is known.")
                .build();

        assertThat(standing(List.of(TIMES, world), List.of()).sources()).isEqualTo(1);
    }

    @Test
    void countsNoCopyThatWasNotThereForTheQuestion() {
        var copy = article().id("copy").title(TIMES.title()).source("Ledger").published("2026-11-10T08:30:00Z");
        var late = article().id("late").title(TIMES.title()).source("Wire").published("2026-11-11T08:30:00Z");
        String body = TIMES.body() + "\n\nThe " + "tugs are named Anna and Bella, and both are at sea. ".repeat(2);
        var long1 = new Article(TIMES.header(), TIMES.authors(), "en", body, TIMES.origin());
        desk.read(
                long1,
                copy.body(body + " Ledger.").build(),
                late.body(body + " Wire.").build());
        var question = Question.of("What happened?", NOW);
        var without = question.in(
                new Scope(question.scope().window(), null, Set.of(copy.build().id()), null));

        assertThat(compare(List.of(long1), List.of(), question).copies()).isEqualTo(1);
        assertThat(compare(List.of(long1), List.of(), without).copies()).isZero();
        desk.read(copy.id("elsewhere").source("Own Feed").build().to(new Audience("another server")));
        assertThat(compare(
                                List.of(long1),
                                List.of(),
                                question.in(question.scope().seenBy(new Reader("this server"))))
                        .copies())
                .isEqualTo(1);
    }

    @Test
    void callsAYoungEventDevelopingThatOneSourceTells() {
        assertThat(standing(List.of(TIMES), List.of()).developing()).isTrue();
    }

    @Test
    void callsNothingDevelopingThatAnotherSourceTellsTooThoughItIsNotCited() {
        assertThat(standing(List.of(TIMES), List.of(COURIER)).developing()).isFalse();
    }

    @Test
    void callsAnEventDevelopingThatTheOtherSourceHasFromTheFirst() {
        var follows = new Article(
                COURIER.header(),
                COURIER.authors(),
                "en",
                COURIER.body() + "\n\nThis was first reported by the Harbour Times.",
                COURIER.origin());

        assertThat(standing(List.of(TIMES), List.of(follows)).developing()).isTrue();
    }

    @Test
    void callsNothingDevelopingThatWasToldTheDayBeforeOrWhoseAgeIsNotKnown() {
        var before = article().id("before").source("Harbour Times").published("2026-11-09T08:00:00Z");
        var undated = article()
                .id("undated")
                .source("Harbour Times")
                .body(TIMES.body())
                .build();

        assertThat(standing(List.of(TIMES), List.of(before.body(COURIER.body()).build()))
                        .developing())
                .isFalse();
        assertThat(standing(List.of(undated), List.of()).developing()).isFalse();
        assertThat(standing(List.of(TIMES), List.of(undated)).developing()).isFalse();
    }

    @Test
    void showsWhereAnotherSourceTellsItOtherwise() {
        var other = new Article(
                COURIER.header(),
                COURIER.authors(),
                "en",
                COURIER.body().replace("80 people", "95 people"),
                COURIER.origin());

        var standing = standing(List.of(TIMES), List.of(other));

        assertThat(standing.disagreements()).singleElement().satisfies(point -> {
            assertThat(point.claims()).extracting(Disagreement.Claim::value).containsExactly("95", "80");
            assertThat(point.claims()).extracting(Disagreement.Claim::n).containsExactly(0, 1);
        });
        assertThat(standing(List.of(TIMES), List.of(COURIER)).disagreements()).isEmpty();
    }

    private Standing standing(List<Article> cited, List<Article> found) {
        cited.forEach(desk::read);
        found.forEach(desk::read);
        return compare(cited, found, Question.of("What happened?", NOW));
    }

    private Standing compare(List<Article> cited, List<Article> found, Question question) {
        var citations = new ArrayList<Citation>();
        for (Article article : cited) {
            Passage first = Passages.of(article, 5).getFirst();
            citations.add(new Citation(citations.size() + 1, article.header(), List.of(first.sentence(0))));
        }
        var passages = found.stream()
                .flatMap(article -> Passages.of(article, 5).stream())
                .toList();
        return new SourceComparison(desk.state().articles(), desk.index().analysis(), ZoneOffset.UTC)
                .of(citations, passages, question);
    }
}
