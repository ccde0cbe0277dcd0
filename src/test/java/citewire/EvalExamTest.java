package citewire;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.frontend.terminal.Commands;
import citewire.frontend.terminal.shell.Console;
import citewire.frontend.terminal.workspace.Apart;
import citewire.frontend.terminal.workspace.DemoOptions;
import citewire.frontend.terminal.workspace.Demonstration;
import citewire.frontend.terminal.workspace.GlobalOptions;
import citewire.frontend.terminal.workspace.Opener;
import citewire.frontend.terminal.workspace.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exam in citing with real parts on the invented articles: the model lies over HTTP. */
class EvalExamTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private final Opener opener = new Opener() {
        @Override
        public Workspace open(GlobalOptions options) {
            throw new AssertionError("the owner's house is left alone");
        }

        @Override
        public Demonstration demo(GlobalOptions options, DemoOptions demo) {
            throw new AssertionError("nothing is shown here");
        }

        @Override
        public Workspace openApart(GlobalOptions options, Apart apart) {
            var settings = Settings.load(
                            options,
                            Map.of("CITEWIRE_DATA", folder.resolve("usual").toString()))
                    .elsewhere(apart.data(), "");
            return App.open(settings.withoutEmbedding(), new Shutdown());
        }
    };

    @Test
    void theCheckStopsMostFalsehoodsThatABotWithoutItPassesOn() throws Exception {
        assertThat(run("eval", "exam", "--each", "6", "--without-embedding", "--json", "--sentences"))
                .as(err::toString)
                .isZero();

        var results = new ArrayList<JsonNode>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            results.add(new JsonMapper().readTree(line));
        }
        var sentences = results.stream().filter(line -> line.has("draft")).toList();
        results.removeAll(sentences);
        assertThat(sentences.stream()
                        .filter(line -> line.get("planted").booleanValue()
                                && line.get("borneOut").booleanValue()))
                .as("the strict judge believes hardly a falsehood")
                .hasSizeLessThan(sentences.size() / 20);
        assertThat(results)
                .extracting(result -> result.get("examinee").textValue())
                .containsExactly("Citewire", "Citewire without its check");
        var checked = results.get(0);
        var unchecked = results.get(1);
        assertThat(checked.at("/falseOfShown/value").doubleValue())
                .isLessThan(unchecked.at("/falseOfShown/value").doubleValue());
        assertThat(checked.at("/refusedOfShown/n").intValue())
                .isEqualTo(checked.get("reached").intValue()
                        + checked.get("goodShown").intValue());
        assertThat(unchecked.get("planted").intValue()).isGreaterThan(20);
        assertThat(unchecked.get("reached")).isEqualTo(unchecked.get("planted"));
        assertThat(unchecked.get("goodShown")).isEqualTo(unchecked.get("good"));
        assertThat(checked.get("planted")).isEqualTo(unchecked.get("planted"));
        assertThat(checked.get("reached").intValue())
                .isLessThan(checked.get("planted").intValue() / 4);
        assertThat(checked.get("goodShown").intValue())
                .isGreaterThan(checked.get("good").intValue() * 3 / 4);
    }

    @Test
    void anExamThatCannotBeMadeIsNamed() throws Exception {
        var file = Files.writeString(folder.resolve("one.jsonl"), "{\"title\":\"Hello\",\"body\":\"Hello there.\"}\n");

        assertThat(run("eval", "exam", "--corpus", file.toString(), "--without-embedding"))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no exam can be made");
        assertThat(run("eval", "exam", "--each", "0")).isEqualTo(2);
        assertThat(run("eval", "exam", "--serve", "70000")).isEqualTo(2);
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        var console = new Console(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                false,
                false,
                100);
        return Commands.execute(args, opener, console);
    }
}
