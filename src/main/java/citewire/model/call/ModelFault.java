package citewire.model.call;

import citewire.model.wire.RefusedException;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a call of a chat model failed, without what it sent: a provider's message may repeat a key or a question.
 *
 * @param reason in a few words of ours
 * @param charged whether the provider has taken the call on, so that its tokens may be charged
 * @param retryAfter how long the provider asks to be left alone; null where it does not say
 */
public record ModelFault(
        String reason, Kind kind, boolean charged, @Nullable Duration retryAfter) {

    /** What helps. */
    public enum Kind {
        /** The same model may answer a moment later: it is busy, or restarts. */
        AGAIN,
        /** Another model; this one is out of order. */
        ANOTHER,
        /** Another model; this one is in order and does not answer this. */
        DECLINED
    }

    /** Too many requests, and what servers and proxies say while they are overloaded or restart; 529 is Anthropic's. */
    private static final Set<Integer> AGAIN = Set.of(408, 429, 500, 502, 503, 504, 529);

    /** The call was not made, as a limit of the owner's stood in its way. */
    static final ModelFault REFUSED = new ModelFault("a limit holds it back", Kind.DECLINED, false, null);

    /** The model has taken the call on and did not bring it to an end. */
    public static ModelFault during(String reason) {
        return new ModelFault(reason, Kind.ANOTHER, true, null);
    }

    /** The model, or a filter around it, would not answer. */
    public static ModelFault declined(String reason) {
        return new ModelFault(reason, Kind.DECLINED, true, null);
    }

    /** What a client threw, or told its listener. */
    public static ModelFault of(Throwable fault) {
        if (cause(fault, RefusedCall.class) != null) {
            return REFUSED;
        }
        HttpException http = cause(fault, HttpException.class);
        if (http != null) {
            return refused(http);
        }
        if (cause(fault, ConnectException.class) != null) {
            return new ModelFault("no connection", Kind.AGAIN, false, null);
        }
        if (cause(fault, AuthenticationException.class) != null) {
            return new ModelFault("the key was refused", Kind.ANOTHER, false, null);
        }
        if (cause(fault, RateLimitException.class) != null) {
            return new ModelFault("too many requests", Kind.AGAIN, false, null);
        }
        if (cause(fault, TimeoutException.class) != null) {
            return during("no answer in time");
        }
        if (cause(fault, ContentFilteredException.class) != null) {
            return declined("the provider's filter stopped it");
        }
        if (cause(fault, InterruptedException.class) != null) {
            return declined("interrupted");
        }
        return unclear(fault);
    }

    private static ModelFault unclear(Throwable fault) {
        if (cause(fault, JsonProcessingException.class) != null) {
            return during("its answer could not be read");
        }
        if (cause(fault, IOException.class) != null) {
            return new ModelFault("the connection broke", Kind.AGAIN, true, null);
        }
        // a provider that fails or is overloaded when the stream has begun says so in an event
        return fault.getClass().equals(RuntimeException.class) || root(fault) instanceof LangChain4jException
                ? new ModelFault("its server reported a fault", Kind.AGAIN, true, null)
                : during("its answer could not be read, "
                        + root(fault).getClass().getSimpleName());
    }

    private static ModelFault refused(HttpException http) {
        int status = http.statusCode();
        String reason = switch (status) {
            case 401, 403 -> "the key was refused";
            case 404 -> "no such model or address";
            case 429 -> "too many requests";
            default -> status < 500 ? "the request was refused" : "its server failed";
        };
        return new ModelFault(
                reason + ", HTTP " + status,
                AGAIN.contains(status) ? Kind.AGAIN : Kind.ANOTHER,
                false,
                http instanceof RefusedException refused ? refused.retryAfter() : null);
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
