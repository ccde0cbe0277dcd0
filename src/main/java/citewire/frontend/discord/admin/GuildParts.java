package citewire.frontend.discord.admin;

import citewire.ingest.schedule.GuildFeeds;
import citewire.state.guild.DepartureStore;
import citewire.state.guild.GuildStore;
import citewire.state.retention.RetentionStore;

/** What the bot works with for Discord servers. */
public record GuildParts(
        GuildStore store, DepartureStore departures, RetentionStore retention, GuildFeeds feeds, House house) {}
