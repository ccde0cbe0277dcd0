package citewire.frontend.discord.render;

import java.util.List;
import java.util.stream.Stream;

/**
 * The messages that show an answer, in order; the last one takes its controls.
 *
 * @param plain the same in words alone, for a channel where the bot may not embed
 */
public record Pages(List<Rendered> pages, List<Rendered> plain) {

    public Pages {
        pages = List.copyOf(pages);
        plain = List.copyOf(plain);
    }

    /** What one message holds. */
    public static Pages of(Rendered message) {
        return new Pages(List.of(message), List.of(Rendered.words(message.plain())));
    }

    /** At most {@code most} of them: the first ones, and the last with the sources. */
    public Pages atMost(int most) {
        return new Pages(atMost(most, pages), atMost(most, plain));
    }

    private static List<Rendered> atMost(int most, List<Rendered> messages) {
        return messages.size() <= most
                ? messages
                : Stream.concat(messages.stream().limit(most - 1L), Stream.of(messages.getLast()))
                        .toList();
    }

    /** Whether there is anything in it that a channel may refuse. */
    public boolean embeds() {
        return pages.stream().anyMatch(page -> !page.embeds().isEmpty());
    }
}
