package citewire.frontend.terminal.owner;

import citewire.frontend.terminal.json.ForgottenJson;
import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.text.ForgottenText;
import citewire.frontend.terminal.workspace.WrongUsage;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Forgets a member who cannot ask for it in Discord any more. */
@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Deletes what is kept of a member of Discord, as their /forget-me would, also while the bot runs.")
public final class ForgetCommand implements Callable<Integer> {

    /** Discord's ids are numbers of 64 bits that begin with their time; those of its first year have 17 digits. */
    private static final Pattern ID = Pattern.compile("[0-9]{17,20}");

    private final RootCommand root;

    @Parameters(
            paramLabel = "MEMBER-ID",
            description = "Their id in Discord, 17 to 20 digits (Developer Mode, then Copy User ID).")
    private String member = "";

    @Option(names = "--json", description = "Writes one JSON object and nothing else.")
    private boolean json;

    public ForgetCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (!ID.matcher(member).matches()) {
            throw new WrongUsage("MEMBER-ID takes the id of a member in Discord, 17 to 20 digits, and no name: with"
                    + " Developer Mode on in Discord's settings, under Advanced, a member's menu has Copy User ID");
        }
        try (var workspace = root.open()) {
            var forgotten = workspace.members().forget(member);
            if (json) {
                new JsonLines(root.console().out()).write(ForgottenJson.of(forgotten));
            } else {
                new ForgottenText(Paper.page(root.console())).write(forgotten);
            }
        }
        return ExitCode.OK;
    }
}
