package citewire.logging;

import org.jspecify.annotations.Nullable;

/** A logging configuration that cannot be used. */
final class LogSetupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogSetupException(@Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
