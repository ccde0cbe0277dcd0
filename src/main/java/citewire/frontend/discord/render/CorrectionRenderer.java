package citewire.frontend.discord.render;

import citewire.watch.Correction;
import citewire.watch.QuoteFate;
import citewire.words.Words;
import java.time.ZoneId;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.EmbedBuilder;

/** Corrections as one message: what was quoted, what the article says now, and its link. */
public final class CorrectionRenderer {

    private static final int AMBER = 0xF0B132;
    private static final int LONGEST_QUOTE = 300;
    private static final int LONGEST_NAME = 200;

    /** More of one article would hide what the news is. */
    private static final int QUOTES = 2;

    private final Sources sources;
    private final Words words;

    public CorrectionRenderer(ZoneId zone, Words words) {
        this.words = words;
        this.sources = new Sources(zone, words);
    }

    public Rendered render(Correction correction) {
        String name = "[%d] %s"
                .formatted(correction.n(), Fit.words(correction.article().title(), LONGEST_NAME, Markdown::escape));
        String told = correction.quotes().stream().limit(QUOTES).map(this::told).collect(Collectors.joining("\n"))
                + "\n" + sources.line(correction.article());
        String title = words.text("correction.title");
        var embed = new EmbedBuilder().setColor(AMBER).setTitle(title).setDescription("**" + name + "**\n" + told);
        return Rendered.of(embed.build(), "**" + title + "**\n" + name + "\n" + told);
    }

    private String told(Correction.Quote quote) {
        return words.text("correction.quoted", shown(quote.text())) + "\n"
                + switch (quote.fate()) {
                    case QuoteFate.Changed changed -> words.text("correction.changed", shown(changed.now()));
                    case QuoteFate.Gone gone -> words.text("correction.gone");
                    case QuoteFate.Withdrawn withdrawn -> words.text("correction.withdrawn");
                    case QuoteFate.Stands stands -> words.text("correction.stands");
                };
    }

    private static String shown(String text) {
        return Fit.words(text, LONGEST_QUOTE, Markdown::escape);
    }
}
