package citewire.frontend.discord.digest;

import citewire.ask.digest.TopStories;
import citewire.report.WeeklyReports;
import citewire.state.digest.DigestStore;

/** What the bot works with to tell channels of the news, and the owner of the week. */
public record DigestParts(DigestStore store, TopStories stories, WeeklyReports reports) {}
