package citewire.model.wire;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A model's server answered with a status that is no success. */
public final class RefusedException extends HttpException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    RefusedException(int statusCode, String body, @Nullable Duration retryAfter) {
        super(statusCode, body);
        this.retryAfter = retryAfter;
    }

    /** How long the server asks to be left alone; null where it does not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
