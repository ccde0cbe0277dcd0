package citewire.ask;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Answer;
import citewire.domain.Asker;
import citewire.domain.Question;
import citewire.domain.Scope;
import citewire.domain.TimeWindow;
import citewire.fixtures.NewsDesk;
import citewire.fixtures.Passages;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bot says of its own, in another language than its articles. */
class LanguagePipelineTest {

    private static final Instant THAT_DAY = Instant.parse("2024-07-08T12:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-24T00:00:00Z");
    private static final String WHO = "Who will Yoon hold talks with on Wednesday?";

    @TempDir
    private Path folder;

    private NewsDesk desk;

    private final Recorded shown = new Recorded();

    @BeforeEach
    void open() {
        desk = NewsDesk.open(folder);
        desk.read(Passages.seed());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void datesWhatItQuotesInGermanAndLeavesTheQuoteAsItIs() {
        var answer = (Answer.Cited) german(WHO, LATER, Scope.EVERYTHING);

        assertThat(answer.text())
                .startsWith("Stand 7. Juli 2024: ")
                .contains("Czech Republic, Sweden, Finland and Norway", "(Wednesday: 10. Juli 2024) [1]");
    }

    @Test
    void refusesInGerman() {
        assertThat(german("What will Yoon say to Macron?", LATER, Scope.EVERYTHING)
                        .text())
                .isEqualTo("Die Artikel sagen dazu nichts. Ich habe 1 Artikel aus 1 Quelle durchsucht, der neueste vom "
                        + "7. Juli 2024. Keiner davon beantwortet das. Neueres ist nicht hereingekommen; "
                        + "citewire feeds add oder citewire ingest holt neuere Artikel.");
        assertThat(german("zebra xylophone", THAT_DAY, Scope.EVERYTHING).text())
                .endsWith("Keiner davon geht darauf ein.");
    }

    @Test
    void saysInGermanThatArticlesAreStillReadIn() {
        desk.state().articles().commit(article().id("late").build());

        assertThat(german("zebra xylophone", THAT_DAY, Scope.EVERYTHING).text())
                .isEqualTo("Ich lese noch Artikel ein, das ist also nicht mein letztes Wort: 1 von 2 lassen sich bisher"
                        + " durchsuchen. Keiner davon geht darauf ein. Bitte frag etwas später noch einmal.");
    }

    @Test
    void namesAWindowInGerman() {
        var days = new TimeWindow(Instant.parse("2024-07-02T00:00:00Z"), Instant.parse("2024-07-03T10:00:00Z"));
        var since = new TimeWindow(Instant.parse("2025-01-01T00:00:00Z"), null);

        assertThat(german(WHO, THAT_DAY, scope(days)).text())
                .contains(
                        "Gefragt war nach dem, was vom 2. bis 3. Juli erschienen ist; die anderen bleiben außen vor.");
        assertThat(german(WHO, THAT_DAY, scope(since)).text()).contains("was seit 1. Jan. 2025 erschienen ist");
    }

    @Test
    void greetsInGerman() {
        assertThat(german("hello", THAT_DAY, Scope.EVERYTHING).text()).startsWith("Hallo! Frag mich etwas");
    }

    private static Scope scope(TimeWindow window) {
        return new Scope(window, null, Set.of(), null);
    }

    private Answer german(String text, Instant at, Scope scope) {
        return desk.pipeline(null).answer(new Question(text, at, scope, List.of(), Asker.OWNER, Locale.GERMAN), shown);
    }
}
