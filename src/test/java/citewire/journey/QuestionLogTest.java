package citewire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import citewire.ask.AnswerListener;
import citewire.domain.Answer;
import citewire.domain.Question;
import citewire.domain.Scope;
import citewire.fixtures.ArticleBuilder;
import citewire.fixtures.NewsDesk;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What a question leaves in the log. */
class QuestionLogTest {

    private static final String TEXT = "When did the ferry sail?";

    @TempDir
    Path folder;

    private final Logger logger = (Logger) LoggerFactory.getLogger("citewire");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
            // takes the context now: the question has left it when the list is read
            event.prepareForDeferredProcessing();
            super.append(event);
        }
    };
    private @Nullable Level before;

    @BeforeEach
    void listen() {
        before = logger.getLevel();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(lines);
        logger.setAdditive(true);
        logger.setLevel(before);
        MDC.clear();
    }

    @Test
    void everyLineOfAQuestionCarriesItsOneId() {
        try (var desk = openWithAnArticle()) {
            desk.pipeline(null).answer(question(), AnswerListener.NONE);
        }

        var ids = idsOfTheAnswer();
        assertThat(ids).hasSizeGreaterThan(1).doesNotContainNull();
        assertThat(ids).containsOnly(ids.getFirst());
        assertThat(MDC.get("question")).isNull();
    }

    @Test
    void theIdOfAFrontEndIsKeptAndLeftToIt() {
        MDC.put("question", "from-discord");
        try (var desk = openWithAnArticle()) {
            desk.pipeline(null).answer(question(), AnswerListener.NONE);
        }

        assertThat(idsOfTheAnswer()).containsOnly("from-discord");
        assertThat(MDC.get("question")).isEqualTo("from-discord");
    }

    @Test
    void aFaultIsLoggedOnceWithItsCauseUnderTheIdThatTheMemberIsTold() {
        var desk = openWithAnArticle();
        var pipeline = desk.pipeline(null);
        desk.close();
        lines.list.clear();

        var answer = pipeline.answer(question(), AnswerListener.NONE);

        var told = lines.list.stream()
                .filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
                .toList();
        assertThat(answer).isInstanceOf(Answer.Failed.class);
        assertThat(told).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.ERROR);
            assertThat(line.getThrowableProxy()).isNotNull();
            assertThat(line.getMDCPropertyMap()).containsEntry("question", ((Answer.Failed) answer).incident());
        });
    }

    @Test
    void aMembersWordsAreLoggedAtDebugOnly() {
        try (var desk = openWithAnArticle()) {
            desk.pipeline(null).answer(question(), AnswerListener.NONE);
        }

        assertThat(lines.list.stream().filter(line -> line.getFormattedMessage().contains(TEXT)))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.getLevel()).isEqualTo(Level.DEBUG));
    }

    private List<String> idsOfTheAnswer() {
        return lines.list.stream()
                .filter(line -> line.getLoggerName().startsWith("citewire.ask"))
                .map(line -> line.getMDCPropertyMap().get("question"))
                .toList();
    }

    private NewsDesk openWithAnArticle() {
        return NewsDesk.open(folder)
                .read(ArticleBuilder.article()
                        .title("Ferry sails again")
                        .body("The ferry sailed again on Monday. An adult pays 4 euros.")
                        .build());
    }

    private static Question question() {
        return new Question(TEXT, Instant.parse("2026-11-23T00:00:00Z"), Scope.EVERYTHING, List.of());
    }
}
