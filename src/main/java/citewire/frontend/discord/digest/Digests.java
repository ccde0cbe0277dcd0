package citewire.frontend.discord.digest;

import citewire.frontend.discord.admin.AdminChannel;
import citewire.frontend.discord.interaction.Zones;
import citewire.frontend.discord.language.Spoken;
import citewire.state.guild.GuildStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** The digests of channels: what admins wish for, and the thread that posts them. */
public final class Digests implements AutoCloseable {

    private final DigestCommand command;
    private final DigestPosting posting;

    /** @param pace between two looks at the clock */
    public Digests(DigestParts parts, GuildStore guilds, Zones zones, Spoken spoken, Clock clock, Duration pace) {
        var issues = new DigestIssues(parts.stories(), zones, clock);
        this.command = new DigestCommand(parts.store(), issues, guilds, zones, spoken, clock);
        this.posting =
                new DigestPosting(parts.store(), issues, new AdminChannel(guilds, spoken), zones, spoken, clock, pace);
    }

    public static List<SlashCommandData> commands() {
        return List.of(DigestCommands.digest());
    }

    /** Whether it was the command, and is answered. */
    public boolean run(SlashCommandInteractionEvent event) {
        Guild guild = event.getGuild();
        if (guild == null || !event.getName().equals(DigestCommands.DIGEST)) {
            return false;
        }
        command.run(event, guild);
        return true;
    }

    /** Posts what is due from now on. */
    public void start(JDA jda) {
        posting.start(jda);
    }

    @Override
    public void close() {
        posting.close();
    }
}
