package citewire.frontend.discord.connection;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings Discord's list of our commands up to date. What Discord has is asked, as a memory of our own would miss what
 * was changed there; where it cannot be asked, the list is sent.
 */
final class CommandRegistration {

    private static final Logger LOG = LoggerFactory.getLogger(CommandRegistration.class);

    private final List<? extends CommandData> commands;

    CommandRegistration(List<? extends CommandData> commands) {
        this.commands = List.copyOf(commands);
    }

    /** Compares, and sends where they differ. */
    void bring(JDA jda) {
        if (current(jda)) {
            LOG.debug("the slash commands stand as they should");
            return;
        }
        try {
            jda.updateCommands().addCommands(commands).complete();
            LOG.info("registered the slash commands");
        } catch (RuntimeException e) {
            LOG.error("cannot register the slash commands; they may be missing until the next start", e);
        }
    }

    private boolean current(JDA jda) {
        try {
            List<CommandData> known = jda.retrieveCommands(true).complete().stream()
                    .<CommandData>map(CommandRegistration::data)
                    .toList();
            return shapes(known).equals(shapes(commands));
        } catch (RuntimeException e) {
            LOG.info("Discord does not say which slash commands it has ({}); sending them", e.getMessage());
            return false;
        }
    }

    private static CommandData data(Command command) {
        return CommandData.fromCommand(command);
    }

    private static Map<String, Map<String, Object>> shapes(List<? extends CommandData> commands) {
        var shapes = new TreeMap<String, Map<String, Object>>();
        commands.forEach(command -> shapes.put(
                command.getType() + " " + command.getName(), command.toData().toMap()));
        return shapes;
    }
}
