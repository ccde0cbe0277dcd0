package citewire.frontend.discord.render;

import citewire.watch.Correction;
import citewire.watch.QuoteFate;
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

    private static final String TITLE = "A source of this answer has changed";

    private final Sources sources;

    public CorrectionRenderer(ZoneId zone) {
        this.sources = new Sources(zone);
    }

    public Rendered render(Correction correction) {
        String name = "[%d] %s"
                .formatted(correction.n(), Fit.words(correction.article().title(), LONGEST_NAME, Markdown::escape));
        String told = correction.quotes().stream()
                        .limit(QUOTES)
                        .map(CorrectionRenderer::told)
                        .collect(Collectors.joining("\n"))
                + "\n" + sources.line(correction.article());
        var embed = new EmbedBuilder().setColor(AMBER).setTitle(TITLE).setDescription("**" + name + "**\n" + told);
        return Rendered.of(embed.build(), "**" + TITLE + "**\n" + name + "\n" + told);
    }

    private static String told(Correction.Quote quote) {
        return "This answer quoted: “" + shown(quote.text()) + "”\n"
                + switch (quote.fate()) {
                    case QuoteFate.Changed changed -> "The article now says: “" + shown(changed.now()) + "”";
                    case QuoteFate.Gone gone -> "The article no longer says so.";
                    case QuoteFate.Withdrawn withdrawn -> "The article was withdrawn.";
                    case QuoteFate.Stands stands -> "The article still says so.";
                };
    }

    private static String shown(String text) {
        return Fit.words(text, LONGEST_QUOTE, Markdown::escape);
    }
}
