package citewire.logging;

import ch.qos.logback.core.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the mask of a logging context. */
final class Masks {

    private Masks() {}

    static SecretMask of(@Nullable Context context) {
        return context != null && context.getObject(SecretMask.KEY) instanceof SecretMask mask ? mask : shapesOnly();
    }

    /** Knows no secret, only what one looks like. */
    static SecretMask shapesOnly() {
        return new SecretMask(List.of());
    }
}
