package citewire.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;

/** The word {@code %mask(…)} of a pattern: writes what stands inside with its secrets masked. */
public final class MaskingConverter extends CompositeConverter<ILoggingEvent> {

    private SecretMask mask = Masks.shapesOnly();

    @Override
    public void start() {
        mask = Masks.of(getContext());
        super.start();
    }

    @Override
    protected String transform(ILoggingEvent event, String line) {
        return mask.mask(line);
    }
}
