package citewire.frontend.discord.reply;

import citewire.frontend.discord.render.Rendered;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** A reply to an old answer of ours; it pings nobody. */
public final class CorrectionReply {

    private final MessageChannel channel;
    private final String answer;

    /** @param answer the message to reply to; where it is gone, nothing is sent */
    public CorrectionReply(MessageChannel channel, String answer) {
        this.channel = channel;
        this.answer = answer;
    }

    /** Blocks until Discord has taken it; in plain words where it does not take the embed. */
    public void send(Rendered message) {
        try {
            send(message.message());
        } catch (ErrorResponseException | InsufficientPermissionException e) {
            if (!withoutEmbeds(e)) {
                throw e;
            }
            send(message.plainMessage());
        }
    }

    private void send(MessageEditData message) {
        channel.sendMessage(MessageCreateData.fromEditData(message))
                .setMessageReference(answer)
                .failOnInvalidReply(true)
                .complete();
    }

    private static boolean withoutEmbeds(RuntimeException fault) {
        return fault instanceof InsufficientPermissionException missing
                ? missing.getPermission() == Permission.MESSAGE_EMBED_LINKS
                : fault instanceof ErrorResponseException e
                        && e.getErrorResponse() == ErrorResponse.MISSING_PERMISSIONS;
    }

    /** Whether the message is gone, or a right is lost, so that trying again would not help. */
    public static boolean impossible(RuntimeException fault) {
        return DiscordFaults.everyday(fault)
                || (fault instanceof ErrorResponseException e
                        && e.getErrorResponse() == ErrorResponse.INVALID_FORM_BODY);
    }
}
