package citewire.ask.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.ask.AnswerListener;
import citewire.domain.Answer;
import citewire.domain.Article;
import citewire.domain.Asker;
import citewire.domain.Audience;
import citewire.domain.Question;
import citewire.domain.Scope;
import citewire.fixtures.ArticleBuilder;
import citewire.fixtures.NewsDesk;
import citewire.model.ChatModels;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is proposed behind an answer, on the whole path without a model. */
class NextQuestionsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Asker MEMBER = new Asker("1", "2");

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
    void proposesWhatTheCitedArticleTellsBesideTheAnswer() {
        desk.read(ferry(Audience.SHARED));

        assertThat(next("Why did the Skarrow crews vote for a strike?", MEMBER))
                .containsExactly(
                        "When will Varsund Line publish its new roster?",
                        "How many people live on Skarrow all year?",
                        "Who is Bruno Aske?");
    }

    @Test
    void asksAGermanReaderInGermanWhereANameIsAllThatIsPutIn() {
        desk.read(ferry(Audience.SHARED));
        String why = "Why did the Skarrow crews vote for a strike?";

        assertThat(questions().after(answer(why, MEMBER), question(why, MEMBER, Locale.GERMAN)))
                .containsExactly(
                        "When will Varsund Line publish its new roster?",
                        "How many people live on Skarrow all year?",
                        "Wer ist Bruno Aske?");
    }

    @Test
    void proposesInNoLanguageWhatWasAsked() {
        desk.read(ferry(Audience.SHARED));
        String why = "Why did the Skarrow crews vote for a strike?";

        assertThat(questions().after(answer(why, MEMBER), question("Wer ist Bruno Aske?", MEMBER, Locale.GERMAN)))
                .isNotEmpty()
                .doesNotContain("Wer ist Bruno Aske?", "Who is Bruno Aske?");
    }

    @Test
    void proposesNothingThatTheAnswerHasTold() {
        desk.read(ferry(Audience.SHARED));

        assertThat(next("How many people live on Skarrow all year?", MEMBER))
                .isNotEmpty()
                .doesNotContain("How many people live on Skarrow all year?");
    }

    @Test
    void proposesNothingFromWhatTheAskerMayNotRead() {
        desk.read(ferry(new Audience("1")));

        assertThat(next("Why did the Skarrow crews vote for a strike?", MEMBER)).isNotEmpty();
        var answered = answer("Why did the Skarrow crews vote for a strike?", MEMBER);
        var stranger = new Asker("9", "2");
        assertThat(questions().after(answered, question("Why?", stranger))).isEmpty();
    }

    @Test
    void proposesNothingBehindARefusal() {
        desk.read(ferry(Audience.SHARED));

        assertThat(next("Who won the chess final in Lima?", MEMBER)).isEmpty();
    }

    private List<String> next(String text, Asker asker) {
        return questions().after(answer(text, asker), question(text, asker));
    }

    private NextQuestions questions() {
        return new NextQuestions(desk.pipeline((ChatModels) null), desk.state().articles());
    }

    private Answer answer(String text, Asker asker) {
        return desk.pipeline((ChatModels) null).answer(question(text, asker), AnswerListener.NONE);
    }

    private static Question question(String text, Asker asker) {
        return question(text, asker, Locale.ENGLISH);
    }

    private static Question question(String text, Asker asker, Locale language) {
        return new Question(text, NOW, Scope.EVERYTHING, List.of(), asker, language);
    }

    private static Article ferry(Audience audience) {
        return ArticleBuilder.article()
                .id("strike")
                .title("Ferry crews vote to walk out on Skarrow route")
                .published("2026-11-20")
                .body("BRANNICK - The crews of the Skarrow ferry voted for a strike because their shifts are to grow"
                        + " from ten hours to twelve. Varsund Line will publish its new roster on Thursday."
                        + " \"Nobody steers well in the eleventh hour,\" said Bruno Aske, the union's secretary."
                        + " About 6,200 people live on Skarrow all year. The crossing takes 75 minutes.")
                .build()
                .to(audience);
    }
}
