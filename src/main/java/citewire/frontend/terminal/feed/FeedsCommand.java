package citewire.frontend.terminal.feed;

import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.workspace.WrongUsage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** What an owner does with feeds; each thing is a command below it. */
@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Looks at feeds, and looks after them.")
public final class FeedsCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new WrongUsage("say what to do with feeds: citewire feeds --help lists it");
    }
}
