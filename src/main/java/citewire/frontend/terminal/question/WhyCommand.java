package citewire.frontend.terminal.question;

import citewire.ask.explain.Explanation;
import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.json.WhyJson;
import citewire.frontend.terminal.shell.Asked;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.text.WhyText;
import citewire.frontend.terminal.workspace.Workspace;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how an answer came about. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Shows how an answer came about: what was found, what was left out, and what the checks made of it.")
public final class WhyCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--json", description = "Writes one JSON object and nothing else.")
    private boolean json;

    @Parameters(paramLabel = "ID", description = "The answer's id, as ask --json and chat tell it.")
    private String id = "";

    public WhyCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (var workspace = root.open()) {
            var why = workspace.explanations().of(id.strip());
            if (why.isEmpty()) {
                root.console().err().println(Asked.notKept(id));
                return ExitCode.SOFTWARE;
            }
            show(why.get(), workspace);
        }
        return ExitCode.OK;
    }

    private void show(Explanation why, Workspace workspace) {
        var quotes = workspace.explanations().quotes(why);
        if (json) {
            new JsonLines(root.console().out()).write(WhyJson.of(why, quotes));
        } else {
            var paper = Paper.of(root.console(), workspace);
            new WhyText(paper.page(), paper.dates()).print(why, quotes);
        }
    }
}
