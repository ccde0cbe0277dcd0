package citewire.frontend.discord.question;

import citewire.ask.Answerer;
import citewire.ask.explain.Explanations;
import citewire.domain.Answer;
import citewire.domain.Asker;
import citewire.domain.Citation;
import citewire.domain.Question;
import citewire.domain.Scope;
import citewire.domain.Turn;
import citewire.domain.kept.ShownAt;
import citewire.frontend.discord.card.Card;
import citewire.frontend.discord.card.Controls;
import citewire.frontend.discord.card.Place;
import citewire.frontend.discord.interaction.Zones;
import citewire.frontend.discord.render.AnswerPages;
import citewire.frontend.discord.render.AnswerRenderer;
import citewire.frontend.discord.render.Pages;
import citewire.frontend.discord.render.Rendered;
import citewire.frontend.discord.render.StageRenderer;
import citewire.frontend.discord.reply.DiscordFaults;
import citewire.frontend.discord.reply.EditScheduler;
import citewire.frontend.discord.reply.LiveReply;
import citewire.frontend.discord.reply.NotedTarget;
import citewire.frontend.discord.reply.Pacing;
import citewire.frontend.discord.reply.ReplyTarget;
import citewire.frontend.discord.reply.StandingMessage;
import citewire.state.ConversationStore;
import citewire.state.OpenAnswerStore;
import citewire.state.OpenAnswerStore.OpenAnswer;
import citewire.state.guild.GuildStore;
import citewire.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a member's question in one message, and remembers what it was about. */
public final class Asking {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    /** In a server without the bot an interaction has its response and five follow-ups (Discord's documentation). */
    private static final int MOST_ABROAD = 6;

    /** Channels of which the last answer is known. */
    private static final int REMEMBERED = 10_000;

    private final Answerer answerer;
    private final Explanations explanations;
    private final ConversationStore conversations;
    private final OpenAnswerStore openAnswers;
    private final Controls controls;
    private final Clock clock;
    private final OpenAnswers open;
    private final EditScheduler edits;
    private final Zones zones;
    private final GuildStore guilds;
    private final Abroad abroad;
    private final Arrivals arrivals = new Arrivals();
    private final Map<String, String> latest = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Asking(AskingParts parts, OpenAnswers open, Pacing pacing) {
        this.answerer = parts.answerer();
        this.explanations = parts.explanations();
        this.conversations = parts.conversations();
        this.openAnswers = parts.openAnswers();
        this.controls = new Controls(parts.components());
        this.clock = parts.clock();
        this.open = open;
        this.abroad = new Abroad(parts.clock());
        this.edits = new EditScheduler(pacing);
        this.zones = parts.zones();
        this.guilds = parts.zones().guilds();
    }

    /**
     * A member's question.
     *
     * @param id names it in the log
     * @param asker whose account it goes to
     * @param heading the question where readers of the channel do not see it, else empty
     * @param parent the message of ours that it replies to, empty for none
     * @param words in which the asker is answered
     * @param place where the answer stands
     * @param channel where it was asked, which is where the answer stands but for threads
     */
    record Asked(
            String id,
            Asker asker,
            String text,
            Scope scope,
            String heading,
            String parent,
            Place place,
            String channel,
            Words words) {

        /** To be answered where it was asked. */
        Asked(
                String id,
                Asker asker,
                String text,
                Scope scope,
                String heading,
                String parent,
                Place place,
                Words words) {
            this(id, asker, text, scope, heading, parent, place, place.channel(), words);
        }

        /** To be answered elsewhere. */
        Asked at(Place other) {
            return new Asked(id, asker, text, scope, heading, parent, other, channel, words);
        }
    }

    /** An answer that stands where the bot is not; empty once it is out of reach. */
    Optional<StandingMessage> abroad(String answer) {
        return abroad.find(answer);
    }

    /** The last answer that all see in a channel, as long as the bot runs; empty for none. */
    String latest(String channel) {
        synchronized (latest) {
            return latest.getOrDefault(channel, "");
        }
    }

    /** @param guild null in a direct message */
    static Asker asker(@Nullable Guild guild, User user) {
        return new Asker(guild == null ? "" : guild.getId(), user.getId());
    }

    /**
     * Lets Discord know that a command was heard, before anything else is done for anybody.
     *
     * @param hidden whether the asker alone will see the answer
     */
    InteractionHook acknowledge(IReplyCallback event, boolean hidden) {
        return arrivals.acknowledge(event.deferReply(hidden));
    }

    /** Blocks until the answer is shown. */
    void answer(Asked asked, ReplyTarget target) {
        answer(asked, List.of(), target);
    }

    /**
     * As {@link #answer(Asked, ReplyTarget)}.
     *
     * @param before what the question leans on where its parent was asked nothing
     */
    void answer(Asked asked, List<Turn> before, ReplyTarget target) {
        if (asked.text().length() > Question.MAX_LENGTH) {
            target.show(
                    Rendered.content(asked.words().text("wrong.question.long", String.valueOf(Question.MAX_LENGTH))));
            return;
        }
        var zone = zones.in(asked.asker().guild());
        var stages = new StageRenderer(zone, asked.words());
        var share = edits.enter(asked.place().channel());
        var seen = arrivals.unseen(target);
        var noted = new NotedTarget(seen, openAnswers, noted(asked, target));
        var began = clock.instant();
        var reply = new LiveReply(noted, share, stages, List.of(StopButton.of(asked.id(), asked.words())));
        reply.say(stages.begun());
        var entered = open.enter(asked, reply);
        try {
            seen.beforeAnswer();
            var shown = answer(asked, before, zone, reply);
            shown.ifPresent(standing -> {
                hint(asked, target);
                reach(asked, standing, target, began);
            });
        } finally {
            entered.close();
            noted.close();
            seen.close();
        }
    }

    private OpenAnswer noted(Asked asked, ReplyTarget target) {
        String channel = asked.place().channel();
        return new OpenAnswer(
                asked.id(), target.token(), channel, "", asked.words().locale(), clock.instant());
    }

    /** Shows an answer that was given before, and blocks until it stands. */
    void show(Asked asked, Answer answer, ReplyTarget target) {
        var zone = zones.in(asked.asker().guild());
        var share = edits.enter(asked.place().channel());
        show(asked, answer, zone, new LiveReply(target, share, new StageRenderer(zone, asked.words()), List.of()));
    }

    private void reach(Asked asked, Standing standing, ReplyTarget target, Instant began) {
        if (asked.place().seen() == Place.Seen.ABROAD) {
            target.standing(standing.message()).ifPresent(message -> abroad.keep(standing.answer(), began, message));
        }
    }

    /** @param message the last of those that show it */
    private record Standing(String answer, String message) {}

    /** Empty where it does not stand. */
    private Optional<Standing> show(Asked asked, Answer answer, ZoneId zone, LiveReply reply) {
        var shown = reply.finish(pages(answer, asked, zone), earlier -> controls(answer, asked, earlier));
        remember(shown, asked, answer);
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new Standing(answer.provenance().id(), shown.getLast()));
    }

    /** Empty where no answer stands. */
    private Optional<Standing> answer(Asked asked, List<Turn> before, ZoneId zone, LiveReply reply) {
        var answers = new AnswerRenderer(zone, asked.words());
        try {
            var turns = turns(asked, before);
            var language = asked.words().locale();
            var question = new Question(
                            asked.text(), clock.instant(), asked.scope(), turns, asked.asker(), language, zone)
                    .styled(zones.style(asked.asker().guild()));
            Answer answer = answerer.answer(question, reply);
            return show(asked, answer, zone, reply);
        } catch (RuntimeException e) {
            LOG.error("incident {}: a question could not be answered", asked.id(), e);
            reply.finish(answers.failed(asked.words().text("broke.asking"), asked.id(), asked.heading()));
            return Optional.empty();
        }
    }

    /** Once in each channel; an answer stands as well without it. */
    private void hint(Asked asked, ReplyTarget target) {
        if (asked.place().seen() != Place.Seen.BY_ALL || asked.place().guild().isEmpty()) {
            return;
        }
        try {
            if (guilds.hint(asked.place().guild(), asked.channel())) {
                target.add(Rendered.content(asked.words().text("hint.answer")));
            }
        } catch (RuntimeException e) {
            DiscordFaults.log(LOG, "tell members what they can do with an answer", e);
        }
    }

    private static Pages pages(Answer answer, Asked asked, ZoneId zone) {
        var pages = new AnswerPages(zone, asked.words()).of(answer, asked.heading());
        return asked.place().seen() == Place.Seen.ABROAD ? pages.atMost(MOST_ABROAD) : pages;
    }

    private List<Turn> turns(Asked asked, List<Turn> before) {
        var turns = asked.parent().isEmpty()
                ? List.<Turn>of()
                : conversations.leadingTo(asked.asker().guild(), asked.parent(), 5);
        return turns.isEmpty() ? before : turns;
    }

    private List<ActionRow> controls(Answer answer, Asked asked, List<String> earlier) {
        var heading = asked.heading().isEmpty() ? Card.Heading.ABOVE : Card.Heading.INSIDE;
        var card = new Card(
                answer.provenance().id(), asked.parent(), asked.asker().member(), asked.place(), heading, earlier);
        return controls.under(answer, card, asked.words());
    }

    /** It stands in the last of its messages; a reply to any goes on from it. */
    private void remember(List<String> messages, Asked asked, Answer answer) {
        var place = asked.place();
        if (!messages.isEmpty() && place.seen() == Place.Seen.BY_ALL) {
            explanations.shown(
                    answer.provenance().id(), new ShownAt(place.guild(), place.channel(), messages.getLast()));
            synchronized (latest) {
                latest.put(place.channel(), messages.getLast());
            }
        }
        titles(answer)
                .map(titles -> new Turn(asked.text(), titles))
                .ifPresent(turn ->
                        messages.forEach(message -> conversations.keep(asked.asker(), message, asked.parent(), turn)));
    }

    /** The titles cited; empty for what leaves nothing to follow up. */
    private static Optional<List<String>> titles(Answer answer) {
        return switch (answer) {
            case Answer.Cited cited ->
                Optional.of(cited.citations().stream()
                        .map(Citation::article)
                        .map(article -> article.title())
                        .toList());
            case Answer.Declined declined -> Optional.of(List.of());
            case Answer.Chat chat -> Optional.empty();
            case Answer.Failed failed -> Optional.empty();
        };
    }
}
