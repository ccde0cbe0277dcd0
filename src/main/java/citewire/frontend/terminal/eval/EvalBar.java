package citewire.frontend.terminal.eval;

import citewire.eval.Hearing;
import citewire.frontend.terminal.shell.Bar;
import citewire.frontend.terminal.shell.Console;
import org.jspecify.annotations.Nullable;

/** A progress bar for each task of an evaluation in turn. */
public final class EvalBar implements Hearing, AutoCloseable {

    private final Console console;
    private String task = "";
    private @Nullable Bar bar;

    public EvalBar(Console console) {
        this.console = console;
    }

    @Override
    public void at(String now, long done, long total) {
        if (bar == null || !now.equals(task)) {
            close();
            task = now;
            bar = Bar.open(console, now, total == 0 ? -1 : total);
        }
        if (total == 0) {
            bar.step();
        } else {
            bar.at(done, total);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
