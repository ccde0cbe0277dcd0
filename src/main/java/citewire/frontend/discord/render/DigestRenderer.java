package citewire.frontend.discord.render;

import citewire.ask.digest.TopStory;
import citewire.ask.digest.Topic;
import citewire.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;

/** The top stories of a day or a week as one message: each a quote with its number, its source, its time and its link. */
public final class DigestRenderer {

    private static final int BLUE = 0x5865F2;

    private static final int LONGEST_QUOTE = 350;

    private static final int LONGEST_TOPIC = 60;

    private final Sources sources;
    private final Words words;

    public DigestRenderer(ZoneId zone, Words words) {
        this.sources = new Sources(zone, words);
        this.words = words;
    }

    /**
     * Of too many stories, those that rank last are left out.
     *
     * @param stories best first
     * @param slot the time it is for; {@link #isOf} knows it again
     */
    public Rendered render(List<TopStory> stories, boolean weekly, Instant slot) {
        String heading = words.text(weekly ? "digest.heading.week" : "digest.heading.day");
        var embed = new EmbedBuilder()
                .setColor(BLUE)
                .setTitle(heading)
                .setDescription(fitting(stories, MessageEmbed.DESCRIPTION_MAX_LENGTH))
                .setFooter(words.text("digest.footer"))
                .setTimestamp(slot);
        String first = "**" + heading + "** · " + mark(slot) + "\n";
        return Rendered.of(embed.build(), first + fitting(stories, Message.MAX_CONTENT_LENGTH - first.length()));
    }

    /** Whether a message is the digest of that time. */
    public static boolean isOf(Message message, Instant slot) {
        return message.getContentRaw().contains(mark(slot))
                || message.getEmbeds().stream()
                        .map(MessageEmbed::getTimestamp)
                        .anyMatch(time -> time != null && time.toInstant().equals(slot));
    }

    private static String mark(Instant slot) {
        return "<t:%d:D>".formatted(slot.getEpochSecond());
    }

    private String fitting(List<TopStory> stories, int longest) {
        for (int many = stories.size(); many > 0; many--) {
            String text = text(stories.subList(0, many));
            if (text.length() <= longest) {
                return text;
            }
        }
        return "";
    }

    private String text(List<TopStory> stories) {
        Map<Topic, List<TopStory>> topics = new LinkedHashMap<>();
        stories.forEach(story -> topics.computeIfAbsent(story.topic(), topic -> new ArrayList<>())
                .add(story));
        // what nothing is known of goes last
        var rest = topics.remove(Topic.OTHER);
        boolean alone = topics.isEmpty();
        if (rest != null) {
            topics.put(Topic.OTHER, rest);
        }
        var out = new StringBuilder();
        int n = 0;
        for (var topic : topics.entrySet()) {
            if (!alone) {
                out.append("__**").append(heading(topic.getKey())).append("**__\n");
            }
            for (TopStory story : topic.getValue()) {
                out.append(story(story, ++n)).append("\n\n");
            }
        }
        return out.toString().strip();
    }

    private String heading(Topic topic) {
        return switch (topic) {
            case Topic.Named named -> Fit.words(named.name(), LONGEST_TOPIC, Markdown::escape);
            case Topic.Section section -> section(section.key());
            case Topic.Other other -> words.text("digest.section.other");
        };
    }

    private String section(String name) {
        String key = "digest.section." + name;
        return words.text(key);
    }

    private String story(TopStory story, int n) {
        String quote = Fit.words(story.quote(), LONGEST_QUOTE, Markdown::escape);
        String told =
                story.quote().equals(story.article().title()) ? "**" + quote + "**" : words.text("answer.quote", quote);
        String many = story.sources() < 2 ? "" : " · " + words.text("footer.sources", story.sources());
        return told + " [" + n + "]\n[" + n + "] " + sources.brief(story.article()) + many;
    }
}
