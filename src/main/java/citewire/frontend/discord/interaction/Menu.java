package citewire.frontend.discord.interaction;

import citewire.frontend.discord.language.CommandWords;
import citewire.words.Languages;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;

/**
 * A command in the menu of a message. Discord hands the message's text over with it, whatever the bot may read else.
 *
 * @param key of its name among the texts
 */
public record Menu(String key) {

    /** The command as Discord shows it. */
    public CommandData command() {
        return Commands.message(english())
                .setNameLocalizations(CommandWords.others(key))
                .setIntegrationTypes(IntegrationType.ALL)
                .setContexts(InteractionContextType.ALL);
    }

    public boolean used(MessageContextInteractionEvent event) {
        return event.getName().equals(english());
    }

    private String english() {
        return Languages.english().text(key);
    }

    /** What a reader sees of a message: its text, and the titles and texts of the news that bots post. */
    public static String text(Message message) {
        return Stream.concat(
                        Stream.of(message.getContentRaw()),
                        message.getEmbeds().stream().flatMap(Menu::texts))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(MessageEmbed embed) {
        return Stream.of(embed.getTitle(), embed.getDescription())
                .flatMap(Stream::ofNullable)
                .map(String::strip);
    }

    /** The commands of several. */
    public static List<CommandData> commands(Menu... menus) {
        return Stream.of(menus).map(Menu::command).toList();
    }
}
