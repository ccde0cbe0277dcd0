package citewire.frontend.discord.reply;

import java.util.EnumSet;
import java.util.Set;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.exceptions.InteractionExpiredException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.slf4j.Logger;

/** What a failed call to Discord means, in one log line: short where it is Discord's everyday, with its cause where not. */
public final class DiscordFaults {

    /** Nobody's fault: a message was deleted, a token ran out, a right was taken away. */
    private static final Set<ErrorResponse> EVERYDAY = EnumSet.of(
            ErrorResponse.UNKNOWN_INTERACTION,
            ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED,
            ErrorResponse.UNKNOWN_MESSAGE,
            ErrorResponse.UNKNOWN_CHANNEL,
            ErrorResponse.UNKNOWN_WEBHOOK,
            ErrorResponse.INVALID_WEBHOOK_TOKEN,
            ErrorResponse.ILLEGAL_OPERATION_ARCHIVED_THREAD,
            ErrorResponse.THREAD_LOCKED,
            ErrorResponse.MISSING_ACCESS,
            ErrorResponse.MISSING_PERMISSIONS,
            ErrorResponse.REPLY_FAILED_MISSING_MESSAGE_HISTORY_PERM,
            ErrorResponse.CANNOT_SEND_TO_USER);

    private static final Set<ErrorResponse> REFUSED =
            EnumSet.of(ErrorResponse.EMPTY_MESSAGE, ErrorResponse.MISSING_PERMISSIONS, ErrorResponse.INVALID_FORM_BODY);

    private DiscordFaults() {}

    /** Writes the one line. {@code what} says what could not be done, "answer an interaction". */
    public static void log(Logger log, String what, RuntimeException fault) {
        if (everyday(fault)) {
            log.warn("could not {}: {}", what, meaning(fault));
        } else {
            log.error("could not {}", what, fault);
        }
    }

    /** In one line; JDA's own words for an expired interaction are six. */
    static String meaning(RuntimeException fault) {
        return fault instanceof ErrorResponseException e
                ? e.getErrorResponse().getCode() + " " + e.getErrorResponse().getMeaning()
                : String.valueOf(fault.getMessage());
    }

    /** Whether Discord, or JDA in its name, refused a call in a way that needs no repair here. */
    public static boolean everyday(RuntimeException fault) {
        return fault instanceof InteractionExpiredException
                || fault instanceof InsufficientPermissionException
                || (fault instanceof ErrorResponseException e && EVERYDAY.contains(e.getErrorResponse()));
    }

    /** Does what is as well left undone where Discord refuses it as a part of its everyday. */
    static void tolerate(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            if (!everyday(e)) {
                throw e;
            }
        }
    }

    /** Whether it was to be done in a thread that is archived, where nothing can be changed. */
    static boolean archived(RuntimeException fault) {
        return fault instanceof ErrorResponseException e
                && e.getErrorResponse() == ErrorResponse.ILLEGAL_OPERATION_ARCHIVED_THREAD;
    }

    /** Whether the quarter of an hour is over in which an interaction can be answered. */
    public static boolean tokenOver(RuntimeException fault) {
        return fault instanceof InteractionExpiredException
                || (fault instanceof ErrorResponseException e
                        && (e.getErrorResponse() == ErrorResponse.INVALID_WEBHOOK_TOKEN
                                || e.getErrorResponse() == ErrorResponse.UNKNOWN_WEBHOOK));
    }

    /** Whether the message itself was refused, so that a plainer one may pass. */
    static boolean refused(RuntimeException fault) {
        return fault instanceof ErrorResponseException e && REFUSED.contains(e.getErrorResponse());
    }
}
