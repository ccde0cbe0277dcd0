package citewire.frontend.discord.member;

import citewire.ask.explain.Explanations;
import citewire.frontend.discord.interaction.CommandShapes;
import citewire.frontend.discord.language.Spoken;
import citewire.state.MemberStore;
import citewire.words.Words;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /privacy} and {@code /forget-me}: the member alone sees what comes of them. */
public final class MemberCommands {

    private static final String PRIVACY = "privacy";
    private static final String FORGET_ME = "forget-me";

    /** What a follow-up needs is kept no longer than this. */
    private static final int CONVERSATION_DAYS = 7;

    private final MemberStore members;
    private final Explanations explanations;
    private final Keeping keeping;
    private final Spoken spoken;

    /** @param explanations hold the newest answers in memory */
    public MemberCommands(MemberStore members, Explanations explanations, Keeping keeping, Spoken spoken) {
        this.members = members;
        this.explanations = explanations;
        this.keeping = keeping;
        this.spoken = spoken;
    }

    /**
     * What a member has to be told of this house.
     *
     * @param answers how long answers are kept; zero keeps none
     * @param model who reads questions and passages to write answers; empty for nobody
     */
    public record Keeping(Duration answers, Supplier<String> model) {}

    public static List<SlashCommandData> commands() {
        return List.of(CommandShapes.command(PRIVACY), CommandShapes.command(FORGET_ME));
    }

    /** Whether the event was one of these, which is then answered. */
    public boolean run(SlashCommandInteractionEvent event) {
        return switch (event.getName()) {
            case PRIVACY -> {
                event.reply(privacy(spoken.toMember(event))).setEphemeral(true).complete();
                yield true;
            }
            case FORGET_ME -> {
                forget(event, spoken.toMember(event));
                yield true;
            }
            default -> false;
        };
    }

    private String privacy(Words words) {
        String writer = keeping.model().get();
        String model = writer.isEmpty() ? words.text("privacy.model.none") : words.text("privacy.model", writer);
        return String.join(
                "\n",
                words.text("privacy.answers", (int) keeping.answers().toDays()),
                words.text("privacy.follow.ups", (int)
                        Math.min(CONVERSATION_DAYS, keeping.answers().toDays())),
                words.text("privacy.names"),
                model,
                words.text("privacy.left"),
                words.text("privacy.forget"));
    }

    private void forget(SlashCommandInteractionEvent event, Words words) {
        var hook = event.deferReply(true).complete();
        String member = event.getUser().getId();
        explanations.forget(member);
        var forgotten = members.forget(member);
        hook.editOriginal(
                        words.text("forget.done", forgotten.answers(), forgotten.conversations(), forgotten.buttons()))
                .complete();
    }
}
