package citewire.model.call;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import java.net.ConnectException;
import org.jspecify.annotations.Nullable;

/**
 * Why a call of a chat model failed, without what it sent: a provider's message may repeat a key or a question.
 *
 * @param reason in a few words of ours
 * @param charged whether the provider has taken the call on, so that its tokens may be charged
 */
public record ModelFault(String reason, boolean charged) {

    /** The call was not made, as a limit of the owner's stood in its way. */
    static final ModelFault REFUSED = new ModelFault("a limit holds it back", false);

    /** The model has taken the call on and did not bring it to an end. */
    public static ModelFault during(String reason) {
        return new ModelFault(reason, true);
    }

    /** What a client threw, or told its listener. */
    public static ModelFault of(Throwable fault) {
        if (cause(fault, RefusedCall.class) != null) {
            return REFUSED;
        }
        HttpException http = cause(fault, HttpException.class);
        boolean unheard = cause(fault, ConnectException.class) != null;
        boolean refused = http != null
                || cause(fault, RateLimitException.class) != null
                || cause(fault, AuthenticationException.class) != null;
        return new ModelFault(describe(fault, http, unheard), !refused && !unheard);
    }

    private static String describe(Throwable fault, @Nullable HttpException http, boolean unheard) {
        String status = http == null ? "" : ", HTTP " + http.statusCode();
        if (unheard) {
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
