package citewire.frontend.discord.question;

import citewire.domain.Question;
import citewire.domain.Scope;
import citewire.frontend.discord.access.Gate;
import citewire.frontend.discord.card.Place;
import citewire.frontend.discord.interaction.CommandShapes;
import citewire.frontend.discord.interaction.Home;
import citewire.frontend.discord.interaction.Options;
import citewire.frontend.discord.interaction.WrongOption;
import citewire.frontend.discord.interaction.Zones;
import citewire.frontend.discord.language.Spoken;
import citewire.frontend.discord.render.Rendered;
import citewire.frontend.discord.reply.InteractionTarget;
import citewire.frontend.discord.reply.PostedTarget;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.entities.channel.middleman.StandardGuildMessageChannel;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /ask}. */
public final class AskCommand {

    public static final String NAME = "ask";

    private static final String QUESTION = "question";
    private static final String PRIVATE = "private";

    private final Asking asking;
    private final QuestionThreads threads;
    private final Options options;
    private final Gate gate;
    private final Spoken spoken;

    public AskCommand(Asking asking, QuestionThreads threads, Zones zones, Gate gate, Spoken spoken) {
        this.threads = threads;
        this.asking = asking;
        this.options = new Options(zones);
        this.gate = gate;
        this.spoken = spoken;
    }

    /** The command as Discord shows it. */
    public static SlashCommandData command() {
        return CommandShapes.command(NAME)
                .addOptions(
                        CommandShapes.text(NAME, QUESTION, Question.MAX_LENGTH).setRequired(true))
                .addOptions(CommandShapes.option(OptionType.BOOLEAN, NAME, PRIVATE))
                .addOptions(CommandShapes.scope(NAME));
    }

    /** @throws WrongOption where an option cannot be understood */
    public void run(SlashCommandInteractionEvent event) {
        String text = Options.text(event, QUESTION);
        if (text == null) {
            throw new WrongOption("wrong.question.empty");
        }
        var scope = new Scope(options.window(event), Options.text(event, Options.SOURCE), Set.of(), null);
        if (gate.refuses(event, spoken.toMember(event))) {
            return;
        }
        boolean hidden = event.getOption(PRIVATE, false, OptionMapping::getAsBoolean);
        var words = hidden ? spoken.toMember(event) : spoken.toAll(event);
        var hook = asking.acknowledge(event, hidden);
        var place = hidden ? Place.of(event).seen(Place.Seen.BY_ASKER) : Place.of(event);
        var asker = Asking.asker(Home.of(event), event.getUser());
        var asked = new Asking.Asked(QuestionId.of(event.getIdLong()), asker, text, scope, text, "", place, words);
        var parent = hidden ? Optional.<StandardGuildMessageChannel>empty() : threads.wanted(event.getChannel());
        if (parent.isEmpty() || !inThread(asked, parent.get(), hook)) {
            asking.answer(asked, new InteractionTarget(hook));
        }
    }

    /** False where there is no thread after all. */
    private boolean inThread(Asking.Asked asked, StandardGuildMessageChannel parent, InteractionHook hook) {
        var question = hook.editOriginal(Rendered.content(asked.words().text("stage.begun")))
                .complete();
        var thread = threads.open(parent, question.getId(), asked.text());
        thread.ifPresent(opened -> {
            hook.editOriginal(Rendered.content(asked.words().text("thread.here", opened.getAsMention())))
                    .complete();
            asking.answer(asked.at(Place.of(opened.getId(), opened.getGuild())), new PostedTarget(opened));
        });
        return thread.isPresent();
    }
}
