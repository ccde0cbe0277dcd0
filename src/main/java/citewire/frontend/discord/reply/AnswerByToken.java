package citewire.frontend.discord.reply;

import citewire.frontend.discord.render.Rendered;
import java.util.List;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** An answer to an interaction where the bot is not: it can be changed by the interaction's token, for a quarter of an hour. */
final class AnswerByToken implements StandingMessage {

    private final InteractionHook hook;
    private final String message;

    AnswerByToken(InteractionHook hook, String message) {
        this.hook = hook;
        this.message = message;
    }

    @Override
    public void show(Rendered edit) {
        try {
            show(edit.message());
        } catch (ErrorResponseException e) {
            if (edit.embeds().isEmpty() || !DiscordFaults.refused(e)) {
                throw e;
            }
            show(edit.plainMessage());
        }
    }

    private void show(MessageEditData edit) {
        hook.editMessageById(message, edit).complete();
    }

    @Override
    public void delete(List<String> messages) {
        messages.forEach(each ->
                DiscordFaults.tolerate(() -> hook.deleteMessageById(each).complete()));
    }
}
