package citewire.frontend.terminal;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Runs the bot until the process is told to stop. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Runs the bot (as does citewire without a command).")
final class RunCommand implements Callable<Integer> {

    static final String NO_TOKEN = """
            No Discord token is configured. To run the bot in Discord:
              1. make an application at https://discord.com/developers/applications
              2. copy the token on its Bot page
              3. start again with CITEWIRE_DISCORD_TOKEN=<token> (or CITEWIRE_DISCORD_TOKEN_FILE=<file>)
            """;

    private final RootCommand root;

    RunCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (var workspace = root.open()) {
            if (!workspace.bot().hasToken()) {
                root.console().err().print(NO_TOKEN);
            }
            workspace.bot().run(root.console().out()::println);
        }
        return ExitCode.OK;
    }
}
