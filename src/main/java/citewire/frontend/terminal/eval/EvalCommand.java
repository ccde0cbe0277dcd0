package citewire.frontend.terminal.eval;

import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.workspace.WrongUsage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Measures the bot on questions whose answers are known. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Measures search or answers on questions whose answers are known, beside what people would"
                + " use instead. Works on a house of its own; --data names a folder to keep it in.")
public final class EvalCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new WrongUsage(
                "say what to measure: citewire eval retrieval, eval answers, eval checker, eval disagreement or"
                        + " eval exam");
    }
}
