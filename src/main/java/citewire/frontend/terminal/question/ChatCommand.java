package citewire.frontend.terminal.question;

import citewire.frontend.terminal.shell.Console;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.workspace.Workspace;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Talks about the news in the terminal. */
@Command(
        name = "chat",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Asks and answers in the terminal, with follow-ups.")
public final class ChatCommand implements Callable<Integer> {

    private final RootCommand root;

    public ChatCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (var workspace = root.open()) {
            chat(root.console(), workspace);
        }
        return ExitCode.OK;
    }

    public static void chat(Console console, Workspace workspace) {
        try (var lines = ChatLines.open(console)) {
            new ChatSession(console, workspace).run(lines);
        }
    }
}
