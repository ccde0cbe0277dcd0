package citewire.simulator.options;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How a simulated Discord behaves.
 *
 * @param bot the bot account that may log in
 * @param guildName name of the guild that is there from the start
 * @param port loopback port; 0 takes a free one
 * @param heartbeat interval that HELLO asks for
 * @param limits limits in time and number
 * @param quirks the ways in which it differs from Discord
 * @param page who plays on the demo page, where one is served
 */
public record SimulatorOptions(
        BotIdentity bot,
        String guildName,
        int port,
        Duration heartbeat,
        Limits limits,
        Set<Quirk> quirks,
        PageOptions page) {

    public SimulatorOptions {
        quirks = Set.copyOf(quirks);
    }

    /** Behaves like Discord, on a free port. */
    public static SimulatorOptions defaults() {
        return new SimulatorOptions(
                new BotIdentity("simulated.bot.token", "Citewire"),
                "Newsroom",
                0,
                Duration.ofMillis(41_250),
                Limits.generous(),
                Set.of(),
                PageOptions.defaults());
    }

    public SimulatorOptions withBot(BotIdentity newBot) {
        return new SimulatorOptions(newBot, guildName, port, heartbeat, limits, quirks, page);
    }

    public SimulatorOptions withPort(int newPort) {
        return new SimulatorOptions(bot, guildName, newPort, heartbeat, limits, quirks, page);
    }

    public SimulatorOptions withHeartbeat(Duration newHeartbeat) {
        return new SimulatorOptions(bot, guildName, port, newHeartbeat, limits, quirks, page);
    }

    public SimulatorOptions withLimits(Limits newLimits) {
        return new SimulatorOptions(bot, guildName, port, heartbeat, newLimits, quirks, page);
    }

    public SimulatorOptions withPage(PageOptions newPage) {
        return new SimulatorOptions(bot, guildName, port, heartbeat, limits, quirks, newPage);
    }

    public SimulatorOptions with(Quirk... more) {
        var all = EnumSet.noneOf(Quirk.class);
        all.addAll(quirks);
        all.addAll(List.of(more));
        return new SimulatorOptions(bot, guildName, port, heartbeat, limits, all, page);
    }

    public boolean has(Quirk quirk) {
        return quirks.contains(quirk);
    }
}
