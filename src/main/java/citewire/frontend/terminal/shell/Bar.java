package citewire.frontend.terminal.shell;

import citewire.frontend.terminal.workspace.Progress;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error where that is a terminal, else nothing. */
public final class Bar implements Progress, AutoCloseable {

    /** Often enough to look alive. */
    private static final int UPDATE_MILLIS = 200;

    private final @Nullable ProgressBar bar;

    private Bar(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** @param total how much there is to do; -1 where that is not known */
    public static Bar open(Console console, String task, long total) {
        return new Bar(console.progress() ? build(console, task, total) : null);
    }

    private static ProgressBar build(Console console, String task, long total) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(console.err(), console.width() - 1))
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public void at(long done, long total) {
        if (bar != null) {
            bar.maxHint(total);
            bar.stepTo(done);
        }
    }

    /** One more is done. */
    public void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
