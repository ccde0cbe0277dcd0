package citewire.model;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import java.net.ConnectException;
import org.jspecify.annotations.Nullable;

/** Says in a few words why a model failed, without what it sent: a provider's message may repeat a key or a question. */
public final class ModelFaults {

    private ModelFaults() {}

    public static String describe(Throwable fault) {
        HttpException http = cause(fault, HttpException.class);
        String status = http == null ? "" : ", HTTP " + http.statusCode();
        if (cause(fault, ConnectException.class) != null) {
            return "no connection";
        }
        if (cause(fault, AuthenticationException.class) != null) {
            return "the key was refused" + status;
        }
        if (cause(fault, RateLimitException.class) != null) {
            return "too many requests" + status;
        }
        if (cause(fault, TimeoutException.class) != null) {
            return "no answer in time";
        }
        return root(fault).getClass().getSimpleName() + status;
    }

    private static <T extends Throwable> @Nullable T cause(Throwable fault, Class<T> type) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }

    private static Throwable root(Throwable fault) {
        Throwable at = fault;
        for (Throwable next = at.getCause(); next != null; next = next.getCause()) {
            at = next;
        }
        return at;
    }
}
