package citewire.simulator.world;

import citewire.simulator.options.SimulatorOptions;
import java.time.Clock;

/** Everything there is in a simulated Discord. */
public record World(
        Timeline timeline,
        Snowflakes snowflakes,
        Directory directory,
        Messages messages,
        Commands commands,
        Interactions interactions) {

    /** A world with one guild, its text channel "general" and the bot in it. */
    public static World begin(SimulatorOptions options, Clock clock) {
        var timeline = new Timeline();
        var snowflakes = new Snowflakes(clock);
        var directory = new Directory(snowflakes, timeline, options.bot().name(), options.guildName());
        var bot = directory.bot();
        var messages = new Messages(clock, snowflakes, timeline, directory);
        var commands = new Commands(clock, snowflakes, timeline, bot.id());
        var interactions = new Interactions(clock, snowflakes, timeline, bot, messages);
        return new World(timeline, snowflakes, directory, messages, commands, interactions);
    }
}
