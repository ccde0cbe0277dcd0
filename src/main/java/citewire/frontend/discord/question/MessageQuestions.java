package citewire.frontend.discord.question;

import citewire.domain.Scope;
import citewire.frontend.discord.access.Gate;
import citewire.frontend.discord.card.Place;
import citewire.frontend.discord.language.Spoken;
import citewire.frontend.discord.render.Rendered;
import citewire.frontend.discord.reply.MessageTarget;
import citewire.frontend.discord.reply.PostedTarget;
import java.util.EnumSet;
import java.util.Set;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageReference;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.requests.GatewayIntent;

/** Questions in a message: a mention in a channel, anything in a direct message, a reply that pings the bot. */
public final class MessageQuestions {

    private static final Set<MessageType> WRITTEN = EnumSet.of(MessageType.DEFAULT, MessageType.INLINE_REPLY);

    private final Asking asking;
    private final QuestionThreads threads;
    private final Gate gate;
    private final Spoken spoken;

    public MessageQuestions(Asking asking, QuestionThreads threads, Gate gate, Spoken spoken) {
        this.threads = threads;
        this.asking = asking;
        this.gate = gate;
        this.spoken = spoken;
    }

    /** Whether a message is for the bot; those of bots, this one included, never are. */
    public static boolean addressed(MessageReceivedEvent event) {
        Message message = event.getMessage();
        return !event.getAuthor().isBot()
                && !event.isWebhookMessage()
                && WRITTEN.contains(message.getType())
                && (!event.isFromGuild() || mentions(message) || goesOn(message));
    }

    /** Whether it stands in a thread that the bot opened for a question, and speaks to nobody else there. */
    private static boolean goesOn(Message message) {
        var self = message.getJDA().getSelfUser();
        Message replied = message.getReferencedMessage();
        return message.getJDA().getGatewayIntents().contains(GatewayIntent.MESSAGE_CONTENT)
                && ownThread(message)
                && message.getMentions().getUsers().isEmpty()
                && (replied == null || replied.getAuthor().equals(self));
    }

    private static boolean ownThread(Message message) {
        return message.getChannel() instanceof ThreadChannel thread
                && thread.getOwnerIdLong() == message.getJDA().getSelfUser().getIdLong();
    }

    private static boolean mentions(Message message) {
        return message.getMentions().isMentioned(message.getJDA().getSelfUser(), Message.MentionType.USER);
    }

    public void run(MessageReceivedEvent event) {
        Message message = event.getMessage();
        var target = new MessageTarget(message);
        var guild = event.isFromGuild() ? event.getGuild() : null;
        var words = spoken.toAll(guild, event.getAuthor());
        String text = question(message);
        if (text.isBlank()) {
            target.show(Rendered.content(words.text("hint.ask")));
            return;
        }
        var member = event.isFromGuild() ? event.getMember() : null;
        if (member != null) {
            var refusal = gate.refusal(member, event.getChannel(), words);
            if (refusal.isPresent()) {
                target.show(Rendered.content(refusal.get()));
                return;
            }
        }
        MessageReference reference = message.getMessageReference();
        String parent = reference != null
                ? reference.getMessageId()
                : ownThread(message) ? asking.latest(event.getChannel().getId()) : "";
        var place = Place.of(event.getChannel().getId(), guild);
        var asker = Asking.asker(guild, event.getAuthor());
        String id = QuestionId.of(message.getIdLong());
        var asked = new Asking.Asked(id, asker, text, Scope.EVERYTHING, "", parent, place, words);
        threads.wanted(event.getChannel())
                .flatMap(channel -> threads.open(channel, message.getId(), text))
                .ifPresentOrElse(
                        thread -> asking.answer(
                                asked.at(Place.of(thread.getId(), thread.getGuild())), new PostedTarget(thread)),
                        () -> asking.answer(asked, target));
    }

    private static String question(Message message) {
        String self = message.getJDA().getSelfUser().getId();
        return message.getContentRaw().replaceAll("<@!?" + self + ">", " ").strip();
    }
}
