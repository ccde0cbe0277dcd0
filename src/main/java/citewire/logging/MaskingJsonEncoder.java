package citewire.logging;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.StandardCharsets;

/** One JSON object a line, with secrets masked. */
public final class MaskingJsonEncoder extends JsonEncoder {

    private SecretMask mask = Masks.shapesOnly();

    /** Leaves out what a reader of logs never asks for, and the arguments, which the message already holds. */
    public MaskingJsonEncoder() {
        setWithSequenceNumber(false);
        setWithNanoseconds(false);
        setWithContext(false);
        setWithMessage(false);
        setWithArguments(false);
        setWithFormattedMessage(true);
    }

    @Override
    public void start() {
        mask = Masks.of(getContext());
        super.start();
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        String line = new String(super.encode(event), StandardCharsets.UTF_8);
        return mask.mask(line).getBytes(StandardCharsets.UTF_8);
    }
}
