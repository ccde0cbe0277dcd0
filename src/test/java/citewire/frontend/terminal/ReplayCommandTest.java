package citewire.frontend.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.ask.AnswerListener;
import citewire.domain.Question;
import citewire.fixtures.ArticleBuilder;
import citewire.fixtures.NewsDesk;
import citewire.fixtures.TurnedClock;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {

    @TempDir
    private Path folder;

    private final FakeWorkspace workspace = new FakeWorkspace();
    private final TurnedClock clock = new TurnedClock(FakeWorkspace.NOW);
    private NewsDesk desk;
    private String id = "";

    @BeforeEach
    void ask() {
        desk = NewsDesk.open(folder, clock);
        workspace.desk = desk;
        read("week");
        try (var explanations = desk.explanations(workspace.clock())) {
            var question = Question.of("any news on the ferry?", Instant.parse("2024-07-08T12:00:00Z"));
            id = explanations
                    .explaining(desk.pipeline(null))
                    .answer(question, AnswerListener.NONE)
                    .provenance()
                    .id();
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void saysThatNothingChangedInTheAnswer() {
        var screen = Screen.plain();

        assertThat(screen.run(workspace, "replay", id)).isZero();
        assertThat(screen.out()).isEqualTo("""
                Answer %s of 8 Jul 2024, 12:00:
                any news on the ferry?

                8 Jul 2024: The island ferry sails again after a week in dock. [1]

                [1] Ferry sails again — Harbour Times, 8 Jul 2024
                    “The island ferry sails again after a week in dock.”

                Quoted word for word; no model is configured. Searched by words alone.

                Asked anew as of then: the same, byte for byte.

                Since then:
                  · 0 articles came, 0 changed, 0 withdrawn.
                  · program: 1.0 → 1.1
                  · [1] Ferry sails again: as it was
                """.formatted(id));
    }

    @Test
    void saysWhatChanged() {
        read("month");
        var screen = Screen.plain();

        screen.run(workspace, "replay", id);

        assertThat(screen.out()).contains("""
                Asked anew as of then: another answer.
                    8 Jul 2024: The island ferry sails again after a month in dock. [1]
                """, """
                  · [1] Ferry sails again: now in version 2
                    “The island ferry sails again after a week in dock.”
                    now: “The island ferry sails again after a month in dock.”
                """);
    }

    @Test
    void saysItInJson() {
        read("month");
        var screen = Screen.plain();

        assertThat(screen.run(workspace, "replay", "--json", id)).isZero();

        assertThat(screen.out()).isEqualTo("""
                {"answerId":"%s","question":"any news on the ferry?","searchedFor":"any news on the ferry?",\
                "at":"2024-07-08T12:00:00Z","begun":"2024-07-08T12:00:00Z",\
                "answer":"8 Jul 2024: The island ferry sails again after a week in dock. [1]","drafter":"quotes",\
                "asOfThen":{"same":false,"answer":"8 Jul 2024: The island ferry sails again after a month in dock. [1]"},\
                "today":{"same":false,"answer":"8 Jul 2024: The island ferry sails again after a month in dock. [1]"},\
                "sentences":null,"notAsked":null,"articles":{"came":0,"changed":1,"withdrawn":0},\
                "cited":[{"n":1,"articleId":"ferry","title":"Ferry sails again","versionThen":1,"versionNow":2,\
                "quotes":[{"quote":"The island ferry sails again after a week in dock.","fate":"changed",\
                "now":"The island ferry sails again after a month in dock."}]}],\
                "settings":[{"key":"program","then":"1.0","now":"1.1"}]}
                """.formatted(id));
    }

    @Test
    void saysThatAnAnswerIsNotKept() {
        var screen = Screen.plain();

        assertThat(screen.run(workspace, "replay", "nobody")).isEqualTo(1);
        assertThat(screen.out()).isEmpty();
        assertThat(screen.err())
                .isEqualTo("citewire: no answer nobody is kept. Answers are kept for records.keepDays;"
                        + " ask --json tells an answer's id.\n");
    }

    private void read(String time) {
        desk.read(ArticleBuilder.article()
                .id("ferry")
                .title("Ferry sails again")
                .published("2024-07-08")
                .body("The island ferry sails again after a %s in dock. Its captain was glad.".formatted(time))
                .build());
    }
}
