package citewire.frontend.discord.render;

import citewire.ask.explain.QuoteInContext;
import citewire.domain.Citation;
import citewire.words.Words;
import java.time.ZoneId;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;

/** What one source says where an answer cites it: each quote word for word, between its neighbouring sentences. */
public final class EvidenceRenderer {

    private static final int GREEN = 0x248046;
    private static final int LONGEST_NAME = 240;
    private static final int LONGEST_QUOTE = 1200;
    private static final int LONGEST_NEIGHBOUR = 400;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_PLAIN = 1900;

    private final Sources sources;
    private final Words words;

    public EvidenceRenderer(ZoneId zone, Words words) {
        this.sources = new Sources(zone, words);
        this.words = words;
    }

    /** @param quotes of that citation */
    public Rendered render(Citation citation, List<QuoteInContext> quotes) {
        String name = "[%d] %s".formatted(citation.n(), citation.article().title());
        String line = sources.line(citation.article());
        var embed = new EmbedBuilder()
                .setColor(GREEN)
                .setTitle(Fit.words(name, LONGEST_NAME, Markdown::plain))
                .setDescription(text(line, quotes, LONGEST_TEXT));
        return Rendered.of(
                embed.build(),
                Fit.words(name, LONGEST_NAME, Markdown::escape) + "\n"
                        + text(line, quotes, LONGEST_PLAIN - LONGEST_NAME));
    }

    private String text(String line, List<QuoteInContext> quotes, int longest) {
        var text = new StringBuilder(line);
        for (QuoteInContext quote : quotes) {
            String shown = "\n\n" + shown(quote);
            if (text.length() + shown.length() + 2 > longest) {
                return text.append("\n…").toString();
            }
            text.append(shown);
        }
        return text.toString();
    }

    private String shown(QuoteInContext quote) {
        String cited = words.text("answer.quote", Fit.words(quote.quote(), LONGEST_QUOTE, Markdown::escape));
        return (neighbour(quote.before()) + " **" + cited + "** " + neighbour(quote.after())).strip();
    }

    private static String neighbour(String text) {
        return text.isEmpty() ? "" : Fit.words(text, LONGEST_NEIGHBOUR, Markdown::escape);
    }
}
