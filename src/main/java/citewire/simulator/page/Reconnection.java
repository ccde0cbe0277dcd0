package citewire.simulator.page;

import citewire.simulator.world.SimulatorEvent;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells how a bot that lost its connection came back. The world's timeline guards it. */
final class Reconnection {

    private final Consumer<String> notes;
    private SimulatorEvent.@Nullable BotDisconnected lost;

    Reconnection(Consumer<String> notes) {
        this.notes = notes;
    }

    void see(SimulatorEvent event) {
        if (event instanceof SimulatorEvent.BotDisconnected gone) {
            lost = gone;
        } else if (event instanceof SimulatorEvent.BotConnected back && lost != null) {
            notes.accept(told(lost, back));
            lost = null;
        }
    }

    private static String told(SimulatorEvent.BotDisconnected lost, SimulatorEvent.BotConnected back) {
        var away = Duration.between(lost.at(), back.at());
        var after = String.format(Locale.ROOT, "%.1f s", away.toMillis() / 1000.0);
        return back.sessionId().equals(lost.sessionId())
                ? "The bot is back: it resumed its session after " + after + ", nothing was missed."
                : "The bot is back: it began a new session after " + after
                        + "; what happened meanwhile it was not told.";
    }
}
