package citewire.frontend.terminal.owner;

import citewire.frontend.terminal.question.ChatCommand;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.workspace.Workspace;
import citewire.health.TokenCheck;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Runs the bot until the process is told to stop. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Runs the bot (as does citewire without a command).")
public final class RunCommand implements Callable<Integer> {

    private final RootCommand root;

    public RunCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (var workspace = root.openToServe()) {
            if (workspace.bot().hasToken()) {
                workspace.bot().run(root.console().out()::println);
            } else {
                withoutToken(workspace);
            }
        }
        return ExitCode.OK;
    }

    /** A person gets the chat; a container stays up and healthy, so that nothing restarts it over and over. */
    private void withoutToken(Workspace workspace) {
        var console = root.console();
        if (console.interactive()) {
            console.out().println(TokenCheck.HOW_TO_GET_ONE + "\nUntil then, here is the chat:\n");
            ChatCommand.chat(console, workspace);
        } else {
            console.out()
                    .println("No Discord token is configured: set CITEWIRE_DISCORD_TOKEN and start again;"
                            + " until then only the health endpoint runs.");
            workspace.bot().run(console.out()::println);
        }
    }
}
