package citewire.frontend.discord;

import citewire.ask.Answerer;
import citewire.frontend.discord.access.Gate;
import citewire.frontend.discord.admin.Admin;
import citewire.frontend.discord.admin.AdminChannel;
import citewire.frontend.discord.articles.ArticleParts;
import citewire.frontend.discord.articles.Articles;
import citewire.frontend.discord.card.CardParts;
import citewire.frontend.discord.card.Cards;
import citewire.frontend.discord.claim.CheckClaims;
import citewire.frontend.discord.digest.Digests;
import citewire.frontend.discord.interaction.Deferral;
import citewire.frontend.discord.interaction.WrongOption;
import citewire.frontend.discord.interaction.Zones;
import citewire.frontend.discord.language.Spoken;
import citewire.frontend.discord.member.MemberCommands;
import citewire.frontend.discord.question.AskAbout;
import citewire.frontend.discord.question.AskCommand;
import citewire.frontend.discord.question.Asking;
import citewire.frontend.discord.question.CardQuestions;
import citewire.frontend.discord.question.MessageQuestions;
import citewire.frontend.discord.question.OpenAnswers;
import citewire.frontend.discord.question.QuestionId;
import citewire.frontend.discord.question.QuestionThreads;
import citewire.frontend.discord.question.StopButton;
import citewire.frontend.discord.render.Rendered;
import citewire.frontend.discord.reply.DiscordFaults;
import citewire.frontend.discord.reply.MessageTarget;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Hands each event to what answers it: once, on a thread of its own, with its id on every log line. */
final class Events extends ListenerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(Events.class);

    private final AskCommand ask;
    private final Articles articles;
    private final MessageQuestions messages;
    private final WorkGate gate;
    private final Spoken spoken;
    private final Admin admin;
    private final Cards cards;
    private final MemberCommands members;
    private final Digests digests;
    private final StopButton stop;
    private final AskAbout about;
    private final CheckClaims claims;
    private final Once once = new Once();

    Events(DiscordParts parts, Asking asking, OpenAnswers answers, Spoken spoken, Digests digests, WorkGate gate) {
        var deferral = new Deferral(parts.zone(), spoken);
        var store = parts.guilds().store();
        var zones = new Zones(store, parts.zone());
        var asked = new Gate(store);
        var threads = new QuestionThreads(store, new AdminChannel(store, spoken));
        this.spoken = spoken;
        this.digests = digests;
        this.admin = new Admin(parts.guilds(), parts.components(), spoken);
        this.members = new MemberCommands(parts.members(), parts.explanations(), parts.keeping(), spoken);
        this.ask = new AskCommand(asking, threads, zones, asked, spoken);
        this.articles = new Articles(new ArticleParts(
                parts.finder(), parts.articles(), parts.summaries(), parts.components(), zones, deferral, spoken));
        this.stop = new StopButton(answers, spoken);
        this.cards = new Cards(
                new CardParts(
                        parts.components(),
                        parts.explanations(),
                        parts.articles(),
                        parts.votes(),
                        store,
                        parts.next(),
                        parts.zone()),
                new CardQuestions(asking, asked, parts.explanations(), spoken),
                spoken);
        this.about = new AskAbout(asking, asked, spoken);
        this.claims = new CheckClaims(parts.claims(), zones, asked, deferral, spoken, parts.clock());
        this.messages = new MessageQuestions(asking, threads, asked, spoken);
        this.gate = gate;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        handle(event.getIdLong(), () -> command(event), () -> tell(event, restarting(event)));
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        handle(event.getIdLong(), () -> use(event), () -> tell(event, restarting(event)));
    }

    private void use(MessageContextInteractionEvent event) {
        if (!about.open(event) && !claims.run(event)) {
            tell(event, spoken.toMember(event).text("wrong.command"));
        }
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        handle(event.getIdLong(), () -> press(event), () -> tell(event, restarting(event)));
    }

    private void press(ButtonInteractionEvent event) {
        if (!stop.press(event) && !claims.press(event) && !cards.press(event) && !admin.press(event)) {
            articles.press(event);
        }
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        handle(event.getIdLong(), () -> choose(event), () -> tell(event, restarting(event)));
    }

    private void choose(StringSelectInteractionEvent event) {
        if (!cards.choose(event) && !articles.choose(event)) {
            admin.choose(event);
        }
    }

    @Override
    public void onEntitySelectInteraction(EntitySelectInteractionEvent event) {
        handle(event.getIdLong(), () -> admin.choose(event), () -> tell(event, restarting(event)));
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        handle(event.getIdLong(), () -> submit(event), () -> tell(event, restarting(event)));
    }

    private void submit(ModalInteractionEvent event) {
        if (!about.submit(event) && !cards.submit(event)) {
            admin.submit(event);
        }
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        handle(
                event.getIdLong(),
                () -> suggest(event),
                () -> event.replyChoices().complete());
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        if (MessageQuestions.addressed(event)) {
            handle(event.getMessageIdLong(), () -> messages.run(event), () -> tell(event));
        }
    }

    private void suggest(CommandAutoCompleteInteractionEvent event) {
        if (!admin.suggest(event)) {
            articles.suggest(event);
        }
    }

    private void command(SlashCommandInteractionEvent event) {
        try {
            if (event.getName().equals(AskCommand.NAME)) {
                ask.run(event);
            } else if (!articles.run(event) && !admin.run(event) && !digests.run(event) && !members.run(event)) {
                tell(event, spoken.toMember(event).text("wrong.command"));
            }
        } catch (WrongOption e) {
            tell(event, e.in(spoken.toMember(event)));
        }
    }

    private void handle(long id, Runnable work, Runnable whenClosed) {
        if (!once.first(id)) {
            return;
        }
        MDC.put(Answerer.ID, QuestionId.of(id));
        try {
            LOG.debug("Discord sent event {}", id);
            if (gate.enter()) {
                enter(work);
            } else {
                answer(whenClosed);
            }
        } finally {
            MDC.remove(Answerer.ID);
        }
    }

    private void enter(Runnable work) {
        try {
            answer(work);
        } finally {
            gate.leave();
        }
    }

    private static void answer(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            DiscordFaults.log(LOG, "answer a member", e);
        }
    }

    private static void tell(IReplyCallback event, String words) {
        event.reply(words).setEphemeral(true).complete();
    }

    private String restarting(Interaction event) {
        return spoken.toMember(event).text("ended.restarting");
    }

    private void tell(MessageReceivedEvent event) {
        var words = spoken.toAll(event.isFromGuild() ? event.getGuild() : null, event.getAuthor());
        new MessageTarget(event.getMessage()).show(Rendered.content(words.text("ended.restarting")));
    }
}
