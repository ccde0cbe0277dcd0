package citewire.frontend.discord.digest;

import citewire.ask.digest.DigestTimes;
import citewire.ask.digest.TopStories;
import citewire.ask.digest.TopStories.Told;
import citewire.ask.digest.TopStories.Wish;
import citewire.domain.Reader;
import citewire.frontend.discord.interaction.Zones;
import citewire.frontend.discord.render.DigestRenderer;
import citewire.frontend.discord.render.Rendered;
import citewire.state.digest.KeptDigest;
import citewire.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Makes what a channel is to read: of what its server sees, what has come since it was last told. */
final class DigestIssues {

    /** As many as are read over a coffee. */
    private static final int A_DAY = 8;

    private static final int A_WEEK = 12;

    private final TopStories stories;
    private final Zones zones;
    private final Clock clock;

    DigestIssues(TopStories stories, Zones zones, Clock clock) {
        this.stories = stories;
        this.zones = zones;
        this.clock = clock;
    }

    long sequence() {
        return stories.sequence();
    }

    /**
     * Empty where there is nothing new.
     *
     * @param slot the time it is for, by which it can be known again
     */
    Optional<Rendered> make(KeptDigest kept, Instant slot, Words words) {
        var digest = kept.digest();
        var now = clock.instant();
        var knownAt = kept.knownAt();
        var length = DigestTimes.length(digest);
        var wish = new Wish(
                Reader.in(digest.guild()),
                now,
                length,
                knownAt == null ? null : new Told(kept.sequence(), knownAt),
                digest.weekly() ? A_WEEK : A_DAY);
        var found = stories.find(wish);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new DigestRenderer(zones.owner(), words).render(found, digest.weekly(), slot));
    }
}
