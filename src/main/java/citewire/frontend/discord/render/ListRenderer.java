package citewire.frontend.discord.render;

import citewire.ask.retrieve.LatestStory;
import citewire.state.FeedHealth;
import citewire.state.Publisher;
import citewire.state.StoredFeed;
import citewire.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
import org.jspecify.annotations.Nullable;

/** Lists with a line for each thing: the newest stories, and the sources. */
public final class ListRenderer {

    private static final int BLUE = 0x5865F2;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NAME = 100;

    private final Sources sources;
    private final Stamps stamps;
    private final Words words;

    public ListRenderer(ZoneId zone, Words words) {
        this.words = words;
        this.sources = new Sources(zone, words);
        this.stamps = new Stamps(zone);
    }

    /** @param heading what was asked for, in the member's words */
    public Rendered latest(List<LatestStory> stories, String heading) {
        if (stories.isEmpty()) {
            return Rendered.words(words.text("latest.none", Fit.words(heading, 500, Markdown::escape)));
        }
        return list(Fit.words(heading, LONGEST_TITLE, Markdown::escape), null, stories, this::line);
    }

    private String line(LatestStory story) {
        String outlets = story.outlets() < 2 ? "" : " · " + words.text("latest.outlets", story.outlets());
        return "- " + bold(story.article().title(), LONGEST_TITLE) + " · " + sources.brief(story.article()) + outlets;
    }

    /** @param footer which of how many sources these are */
    public Rendered sources(List<Publisher> publishers, String footer) {
        return publishers.isEmpty()
                ? Rendered.words(words.text("sources.none"))
                : list(words.text("sources.heading"), footer, publishers, this::line);
    }

    private String line(Publisher publisher) {
        var line = new StringBuilder("- ")
                .append(bold(publisher.name(), LONGEST_NAME))
                .append(" · ")
                .append(words.text("sources.articles", publisher.articles()));
        var newest = publisher.newest();
        if (newest != null) {
            line.append(" · ").append(words.text("sources.newest", stamps.ago(newest)));
        }
        if (!publisher.feeds().isEmpty()) {
            line.append(" · ").append(state(publisher.feeds()));
        }
        return line.toString();
    }

    private String state(List<StoredFeed> feeds) {
        var failing = feeds.stream().filter(ListRenderer::failing).toList();
        if (failing.isEmpty()) {
            return latest(feeds, feed -> feed.course().visited())
                    .map(visited -> words.text("sources.feed.read", stamps.ago(visited)))
                    .orElseGet(() -> words.text("sources.feed.unread"));
        }
        if (failing.size() < feeds.size()) {
            return "⚠ " + words.text("sources.feed.some", failing.size(), feeds.size());
        }
        boolean parked = failing.stream().map(StoredFeed::health).allMatch(FeedHealth::parked);
        String since = latest(failing, feed -> feed.health().since())
                .map(then -> words.text("sources.feed.since", stamps.ago(then)))
                .orElse("");
        return "⚠ " + words.text(parked ? "sources.feed.parked" : "sources.feed.failing", since);
    }

    private static boolean failing(StoredFeed feed) {
        return feed.health().failures() > 0 || feed.health().parked();
    }

    private static Optional<Instant> latest(List<StoredFeed> feeds, Function<StoredFeed, @Nullable Instant> when) {
        return feeds.stream().map(when).filter(Objects::nonNull).max(Instant::compareTo);
    }

    private static String bold(String text, int longest) {
        return "**" + Fit.words(text, longest, Markdown::escape) + "**";
    }

    private static <T> Rendered list(String title, @Nullable String footer, List<T> things, Function<T, String> line) {
        var lines = things.stream().map(line).toList();
        var embed = new EmbedBuilder()
                .setColor(BLUE)
                .setTitle(title)
                .setDescription(fitting(lines, MessageEmbed.DESCRIPTION_MAX_LENGTH))
                .setFooter(footer);
        return Rendered.of(embed.build(), fitting(lines, Message.MAX_CONTENT_LENGTH));
    }

    /** As many whole lines as fit. */
    private static String fitting(List<String> lines, int longest) {
        var out = new StringBuilder();
        for (String line : lines) {
            if (out.length() + line.length() < longest) {
                out.append(line).append('\n');
            }
        }
        return out.toString().strip();
    }
}
