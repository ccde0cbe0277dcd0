package citewire.frontend.discord;

import citewire.domain.Scope;
import citewire.frontend.discord.access.Gate;
import citewire.frontend.discord.card.Place;
import citewire.frontend.discord.interaction.Options;
import citewire.frontend.discord.interaction.WrongOption;
import citewire.frontend.discord.interaction.Zones;
import citewire.frontend.discord.language.Spoken;
import citewire.frontend.discord.reply.InteractionTarget;
import java.util.Set;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;

/** {@code /ask}. */
final class AskCommand {

    private final Asking asking;
    private final Options options;
    private final Gate gate;
    private final Spoken spoken;

    AskCommand(Asking asking, Zones zones, Gate gate, Spoken spoken) {
        this.asking = asking;
        this.options = new Options(zones);
        this.gate = gate;
        this.spoken = spoken;
    }

    void run(SlashCommandInteractionEvent event) {
        String text = Options.text(event, Commands.QUESTION);
        if (text == null) {
            throw new WrongOption("wrong.question.empty");
        }
        var scope = new Scope(options.window(event), Options.text(event, Options.SOURCE), Set.of(), null);
        var refusal = gate.refusal(event.getMember(), event.getChannel(), spoken.toMember(event));
        if (refusal.isPresent()) {
            event.reply(refusal.get()).setEphemeral(true).complete();
            return;
        }
        boolean hidden = event.getOption(Commands.PRIVATE, false, OptionMapping::getAsBoolean);
        var words = hidden ? spoken.toMember(event) : spoken.toAll(event);
        var hook = event.deferReply(hidden).complete();
        var place = Place.of(event).seen(hidden ? Place.Seen.BY_ASKER : Place.Seen.BY_ALL);
        var asker = Asking.asker(event.getGuild(), event.getUser());
        var asked = new Asking.Asked(QuestionId.of(event.getIdLong()), asker, text, scope, text, "", place, words);
        asking.answer(asked, new InteractionTarget(hook));
    }
}
