package citewire.frontend.terminal;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Talks about the news in the terminal. */
@Command(
        name = "chat",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Asks and answers in the terminal, with follow-ups.")
final class ChatCommand implements Callable<Integer> {

    private final RootCommand root;

    ChatCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (var workspace = root.open()) {
            chat(root.console(), workspace);
        }
        return ExitCode.OK;
    }

    static void chat(Console console, Workspace workspace) {
        try (var lines = ChatLines.open(console)) {
            new ChatSession(console, workspace).run(lines);
        }
    }
}
