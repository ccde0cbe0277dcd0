package citewire.frontend.terminal.question;

import citewire.ask.replay.Replayed;
import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.json.ReplayJson;
import citewire.frontend.terminal.shell.Asked;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.text.ReplayText;
import citewire.frontend.terminal.workspace.Workspace;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks anew what was answered before. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Asks anew, as of then, what was answered before, and tells what has changed since.")
public final class ReplayCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--json", description = "Writes one JSON object and nothing else.")
    private boolean json;

    @Parameters(paramLabel = "ID", description = "The answer's id, as ask --json, why and Discord tell it.")
    private String id = "";

    public ReplayCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (var workspace = root.open()) {
            var replayed = workspace.replay().of(id.strip());
            if (replayed.isEmpty()) {
                root.console().err().println(Asked.notKept(id));
                return ExitCode.SOFTWARE;
            }
            show(replayed.get(), workspace);
        }
        return ExitCode.OK;
    }

    private void show(Replayed replayed, Workspace workspace) {
        if (json) {
            new JsonLines(root.console().out()).write(ReplayJson.of(replayed));
        } else {
            var paper = Paper.of(root.console(), workspace);
            new ReplayText(paper.page(), paper.dates(), paper.answers()).print(replayed);
        }
    }
}
