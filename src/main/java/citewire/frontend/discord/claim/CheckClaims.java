package citewire.frontend.discord.claim;

import citewire.ask.claim.ClaimCheck;
import citewire.ask.claim.ClaimChecking;
import citewire.ask.claim.ClaimRequest;
import citewire.domain.Scope;
import citewire.frontend.discord.access.Gate;
import citewire.frontend.discord.interaction.Deferral;
import citewire.frontend.discord.interaction.Menu;
import citewire.frontend.discord.interaction.Readers;
import citewire.frontend.discord.interaction.Zones;
import citewire.frontend.discord.language.Spoken;
import citewire.frontend.discord.render.ClaimRenderer;
import citewire.frontend.discord.render.Rendered;
import citewire.words.Words;
import java.time.Clock;
import java.util.List;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;

/**
 * "Check this against the news": what the articles say to what a message claims. Who asks sees it alone, as they may have
 * asked for themselves; a button shows it to all.
 */
public final class CheckClaims {

    public static final Menu MENU = new Menu("menu.check");

    private static final String SHARE = "claims:share";

    private final ClaimChecking claims;
    private final Zones zones;
    private final Gate gate;
    private final Deferral deferral;
    private final Spoken spoken;
    private final Clock clock;

    public CheckClaims(ClaimChecking claims, Zones zones, Gate gate, Deferral deferral, Spoken spoken, Clock clock) {
        this.claims = claims;
        this.zones = zones;
        this.gate = gate;
        this.deferral = deferral;
        this.spoken = spoken;
        this.clock = clock;
    }

    /** False where the event is none of its own. */
    public boolean run(MessageContextInteractionEvent event) {
        if (!MENU.used(event)) {
            return false;
        }
        if (!gate.refuses(event, spoken.toMember(event))) {
            deferral.whisper(event, words -> checked(event, words));
        }
        return true;
    }

    private Rendered checked(MessageContextInteractionEvent event, Words words) {
        var message = event.getTarget();
        var zone = zones.of(event);
        var check = claims.check(new ClaimRequest(
                Menu.text(message),
                message.getTimeCreated().toInstant(),
                clock.instant(),
                Scope.EVERYTHING.seenBy(Readers.of(event)),
                zone));
        var rendered = new ClaimRenderer(zone, words).render(check, message.getJumpUrl());
        return check instanceof ClaimCheck.Checked
                ? rendered.with(List.of(Button.secondary(SHARE, words.text("claim.share.label"))))
                : rendered;
    }

    /** Shows a check to all, where who made it may still ask; false where the event is none of its own. */
    public boolean press(ButtonInteractionEvent event) {
        if (!event.getComponentId().equals(SHARE)) {
            return false;
        }
        var closed = gate.closed(event.getMember(), event.getChannel(), spoken.toMember(event));
        if (closed.isPresent()) {
            event.reply(closed.get()).setEphemeral(true).complete();
            return true;
        }
        var shown = event.getMessage();
        event.editComponents().complete();
        event.getHook().sendMessageEmbeds(shown.getEmbeds()).complete();
        return true;
    }
}
