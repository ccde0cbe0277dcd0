package citewire.frontend.discord.reply;

import java.util.List;
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
    public void edit(MessageEditData edit) {
        hook.editMessageById(message, edit).complete();
    }

    @Override
    public void delete(List<String> messages) {
        messages.forEach(each ->
                DiscordFaults.tolerate(() -> hook.deleteMessageById(each).complete()));
    }
}
