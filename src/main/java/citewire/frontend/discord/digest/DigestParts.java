package citewire.frontend.discord.digest;

import citewire.ask.digest.TopStories;
import citewire.state.digest.DigestStore;

/** What the bot works with to tell channels of the news. */
public record DigestParts(DigestStore store, TopStories stories) {}
