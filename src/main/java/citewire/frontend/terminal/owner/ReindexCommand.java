package citewire.frontend.terminal.owner;

import citewire.frontend.terminal.shell.Bar;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.text.AnswerText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Builds the index anew from the stored articles. */
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Builds the index anew beside the live one, then swaps them.")
public final class ReindexCommand implements Callable<Integer> {

    private final RootCommand root;

    public ReindexCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (var workspace = root.open()) {
            try (var bar = Bar.open(root.console(), "Reindexing", 0)) {
                workspace.rebuild(bar);
            }
            var status = workspace.indexStatus();
            Paper.page(root.console())
                    .text("The index is new: %s, %d %% of them with a vector."
                            .formatted(AnswerText.counted(status.passages(), "passage"), (int)
                                    (status.vectorShare() * 100)));
        }
        return ExitCode.OK;
    }
}
