package citewire.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.atomic.LongAdder;

/** Counts warnings and errors, wherever they are written to. */
final class LineCounter extends AppenderBase<ILoggingEvent> {

    /** Where a logging context keeps its counter. */
    static final String KEY = "citewire.lines";

    private final LongAdder warnings = new LongAdder();
    private final LongAdder errors = new LongAdder();

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
            errors.increment();
        } else if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
            warnings.increment();
        }
    }

    LogSetup.Counted counted() {
        return new LogSetup.Counted(warnings.sum(), errors.sum());
    }
}
