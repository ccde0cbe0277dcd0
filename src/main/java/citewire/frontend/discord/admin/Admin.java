package citewire.frontend.discord.admin;

import citewire.frontend.discord.language.Spoken;
import citewire.state.ComponentStore;
import citewire.state.ComponentStore.Component;
import java.util.List;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** All that the admins of a server do; each method says whether the event was one of theirs, and has then answered it. */
public final class Admin {

    private final FeedCommand feed;
    private final SettingsCommand settings;
    private final SetupCommand setup;
    private final StatusCommand status;
    private final ComponentStore components;

    public Admin(GuildParts parts, ComponentStore components, Spoken spoken) {
        this.feed = new FeedCommand(parts, components, spoken);
        this.settings = new SettingsCommand(parts.store(), spoken);
        this.setup = new SetupCommand(parts.store(), spoken);
        this.status = new StatusCommand(parts, spoken);
        this.components = components;
    }

    public static List<SlashCommandData> commands() {
        return AdminCommands.all();
    }

    public boolean run(SlashCommandInteractionEvent event) {
        Guild guild = event.getGuild();
        if (guild == null) {
            return false;
        }
        switch (event.getName()) {
            case AdminCommands.FEED -> feed.run(event, guild);
            case AdminCommands.SETTINGS -> settings.run(event, guild);
            case AdminCommands.SETUP -> setup.run(event, guild);
            case AdminCommands.STATUS -> status.run(event, guild);
            default -> {
                return false;
            }
        }
        return true;
    }

    public boolean suggest(CommandAutoCompleteInteractionEvent event) {
        Guild guild = event.getGuild();
        if (guild == null || !event.getName().equals(AdminCommands.FEED)) {
            return false;
        }
        feed.suggest(event, guild);
        return true;
    }

    public boolean press(ButtonInteractionEvent event) {
        Guild guild = event.getGuild();
        if (guild == null) {
            return false;
        }
        if (event.getComponentId().startsWith(SetupCommand.PREFIX)) {
            setup.press(event, guild);
            return true;
        }
        var wish = components
                .find(event.getComponentId())
                .filter(component -> component.action().equals(FeedCommand.FOLLOW))
                .filter(component -> mine(component, event, guild));
        wish.ifPresent(component -> feed.follow(event, component, guild));
        return wish.isPresent();
    }

    private static boolean mine(Component component, ButtonInteractionEvent event, Guild guild) {
        return component.guild().equals(guild.getId())
                && component.user().equals(event.getUser().getId());
    }

    public void choose(StringSelectInteractionEvent event) {
        Guild guild = event.getGuild();
        if (guild != null && event.getComponentId().startsWith(SetupCommand.PREFIX)) {
            setup.choose(event, guild);
        }
    }

    public void choose(EntitySelectInteractionEvent event) {
        Guild guild = event.getGuild();
        if (guild != null && event.getComponentId().startsWith(SetupCommand.PREFIX)) {
            setup.choose(event, guild);
        }
    }

    public void submit(ModalInteractionEvent event) {
        Guild guild = event.getGuild();
        if (guild != null && event.getModalId().startsWith(SetupCommand.PREFIX)) {
            setup.submit(event, guild);
        }
    }
}
