package citewire.frontend.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import citewire.domain.Question;
import citewire.domain.Turn;
import citewire.frontend.terminal.question.ChatLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.List;
import java.util.concurrent.Executors;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.Test;

class ChatSessionTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    private static final String GREETING = """
            I have read 3 articles from 3 sources. Ask me about the news, or type /help.
            For example: what is known about “Leaders of nine harbour towns meet to discuss
            rising tides”?
            For example: what is known about “Longest bridge of the coast opens”?

            """;

    private final FakeWorkspace workspace =
            new FakeWorkspace(question -> question.text().contains("regatta") ? News.declined() : News.talks());

    @Test
    void aPipedSessionIsAnsweredLineByLine() {
        var screen = Screen.reading("Who won the regatta?\n\n/quit\nnever asked\n");
        assertThat(screen.run(workspace, "chat")).isZero();
        assertThat(screen.out()).isEqualTo(GREETING + """
                The articles do not say who won the regatta.

                The nearest articles:
                  · Leaders of nine harbour towns meet to discuss rising tides — Coast Daily,
                    7 Jul 2024
                  · A rumour without a date — Some File, undated

                """);
        assertThat(workspace.answerer.asked()).hasSize(1);
    }

    @Test
    void aFollowUpIsAskedWithTheTurnsBeforeIt() {
        Screen.reading("Who meets whom?\nWho won the regatta?\nAnd who else?").run(workspace, "chat");
        assertThat(workspace.answerer.asked().getLast().conversation())
                .containsExactly(
                        new Turn("Who meets whom?", List.of(News.SUMMIT.title(), News.BRIDGE.title())),
                        new Turn("Who won the regatta?", List.of()));
    }

    @Test
    void onlyTheLatestTurnsAreKept() {
        Screen.reading("Who is it?\n".repeat(9)).run(workspace, "chat");
        assertThat(workspace.answerer.asked())
                .extracting(question -> question.conversation().size())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 6, 6);
    }

    @Test
    void articlesOfAListAreShownByTheirNumber() {
        assertThat(chat("/articles bridge", "/article 1")).contains(" 1. Longest bridge", "By Ada Ink, Ben Quill");
        assertThat(chat("/article rumour")).contains("the lighthouse will be sold");
        assertThat(chat("Who won the regatta?", "/article 2")).contains("the lighthouse will be sold");
        assertThat(workspace.done).contains("find bridge");
    }

    @Test
    void whatIsNoArticleIsSaid() {
        assertThat(chat("/article 9")).contains("There is no article 9.");
        assertThat(chat("/article")).contains("Which one?");
        assertThat(chat("/article " + "x".repeat(101))).contains("That is no article's id: an article id has at most");
    }

    @Test
    void sourcesAreThoseOfTheLastAnswer() {
        assertThat(chat("/sources")).contains("The last answer quotes nothing");
        assertThat(chat("Who meets whom?", "Who won the regatta?", "/sources"))
                .contains("The last answer quotes nothing");
        String shown = chat("Who meets whom?", "/sources");
        assertThat(shown.substring(shown.indexOf("no model")))
                .contains("[2] Longest bridge of the coast opens", "“The bridge, 4.2 km long, opened on Friday.”");
    }

    @Test
    void helpAndUnknownCommandsAreAnswered() {
        assertThat(chat("/help")).contains("  /article N|ID       shows an article of the last list");
        assertThat(chat("/hlep me")).contains("There is no /hlep; /help tells what there is.");
    }

    @Test
    void aFaultDoesNotEndTheChat() {
        var broken = new FakeWorkspace(question -> {
            throw new IllegalStateException("no\u001b[2Jthing works");
        });
        var screen = Screen.reading("Who?\n/help\n");
        assertThat(screen.run(broken, "chat")).isZero();
        assertThat(screen.out()).contains("That went wrong: nothing works", "/sources");
    }

    @Test
    void aQuestionThatIsTooLongIsNotAsked() {
        assertThat(chat("x".repeat(Question.MAX_LENGTH + 1))).contains("at most 1,000 characters");
        assertThat(workspace.answerer.asked()).isEmpty();
    }

    @Test
    void withoutArticlesItSaysHowToTakeSomeIn() {
        workspace.stored.clear();
        assertThat(chat()).isEqualTo("There are no articles yet: citewire ingest FILE takes some in.\n");
    }

    @Test
    void onATerminalLinesAreEditedAndControlCGivesOneUp() throws Exception {
        try (var keys = new PipedOutputStream();
                var lines = new ChatLines.Edited(terminal(keys));
                var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var line = workers.submit(() -> lines.next("ask> "));
            type("Who", keys);
            type("\u0003", keys);
            await().until(() -> prompts() == 2);
            // the backspace takes the x out, and the ! calls no history
            type("Where is it!x\u007f\r", keys);
            assertThat(line.get()).isEqualTo("Where is it!");
        }
    }

    @Test
    void controlCOnAnEmptyLineEndsTheChat() throws Exception {
        try (var keys = new PipedOutputStream();
                var lines = new ChatLines.Edited(terminal(keys));
                var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var line = workers.submit(() -> lines.next("ask> "));
            await().until(() -> prompts() == 1);
            type("\u0003", keys);
            assertThat(line.get()).isNull();
        }
    }

    @Test
    void controlDEndsTheChat() throws Exception {
        try (var keys = new PipedOutputStream();
                var lines = new ChatLines.Edited(terminal(keys))) {
            keys.write('\u0004');
            assertThat(lines.next("ask> ")).isNull();
        }
    }

    private Terminal terminal(PipedOutputStream keys) throws IOException {
        return TerminalBuilder.builder()
                .system(false)
                .type("xterm")
                .encoding(UTF_8)
                .streams(new PipedInputStream(keys), screen)
                .build();
    }

    private int prompts() {
        return screen.toString(UTF_8).split("ask> ", -1).length - 1;
    }

    /** Types and waits for the echo of what can be seen. */
    private void type(String text, PipedOutputStream keys) throws IOException {
        keys.write(text.getBytes(UTF_8));
        keys.flush();
        if (text.equals("Who")) {
            await().until(() -> screen.toString(UTF_8).contains("Who"));
        }
    }

    private String chat(String... lines) {
        var screen = Screen.reading(String.join("\n", lines));
        assertThat(screen.run(workspace, "chat")).isZero();
        return screen.out();
    }
}
