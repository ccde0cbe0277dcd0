package citewire.frontend.discord.admin;

import citewire.ingest.schedule.GuildFeeds;
import citewire.state.guild.GuildStore;

/** What the bot works with for Discord servers. */
public record GuildParts(GuildStore store, GuildFeeds feeds, House house) {}
