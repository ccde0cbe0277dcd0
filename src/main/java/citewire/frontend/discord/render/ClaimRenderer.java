package citewire.frontend.discord.render;

import citewire.ask.claim.ClaimCheck;
import citewire.ask.claim.ClaimVerdict;
import citewire.domain.ArticleHeader;
import citewire.domain.Citation;
import citewire.domain.Coverage;
import citewire.domain.Disagreement;
import citewire.words.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.EmbedBuilder;

/** What the articles say to the claims of a message: each claim with its verdict, and below it what that rests on. */
public final class ClaimRenderer {

    private static final int BLUE = 0x5865F2;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_PLAIN = 1800;
    private static final int LONGEST_CLAIM = 300;
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_QUOTE = 300;
    private static final int LONGEST_WORDS = 100;

    private final Sources sources;
    private final Words words;

    public ClaimRenderer(ZoneId zone, Words words) {
        this.sources = new Sources(zone, words);
        this.words = words;
    }

    /** @param message the address of the message that was checked */
    public Rendered render(ClaimCheck check, String message) {
        return switch (check) {
            case ClaimCheck.Checked checked -> checked(checked, message);
            case ClaimCheck.NothingToCheck nothing -> Rendered.words(words.text("claim.nothing"));
            case ClaimCheck.Broke broke ->
                Rendered.words(words.text("answer.broke", Markdown.escape(broke.incident())));
        };
    }

    private String searched(Coverage read) {
        return read.behind()
                ? words.text("claim.searched.behind", read.searchable(), read.articles())
                : words.text("claim.searched", read.articles(), read.sources());
    }

    private Rendered checked(ClaimCheck.Checked check, String message) {
        String about = words.text("claim.about", message);
        var footer = new ArrayList<String>();
        footer.add(searched(check.searched()));
        footer.add(words.text("claim.footer"));
        if (check.leftOut() > 0) {
            footer.addFirst(words.text("claim.left_out", check.leftOut()));
        }
        String small = String.join(" · ", footer);
        var blocks = check.claims().stream()
                .map(judged -> blocks(judged, check.searched()))
                .toList();
        var embed = new EmbedBuilder()
                .setColor(BLUE)
                .setTitle(words.text("claim.heading.title"))
                .setDescription(about + text(blocks, LONGEST_TEXT - about.length()))
                .setFooter(Fit.words(small, 1000, Markdown::plain));
        return Rendered.of(
                embed.build(),
                about + text(blocks, LONGEST_PLAIN - about.length() - small.length()) + "\n" + Markdown.escape(small));
    }

    /** Every verdict fits; of what they rest on, as much as does, the first of each claim before the second of one. */
    private static String text(List<List<String>> claims, int longest) {
        var taken = new ArrayList<List<String>>();
        int length = 0;
        for (var claim : claims) {
            taken.add(new ArrayList<>(claim.subList(0, 1)));
            length += claim.getFirst().length() + 2;
        }
        for (int round = 1; round < 8; round++) {
            for (int i = 0; i < claims.size(); i++) {
                if (round < claims.get(i).size()) {
                    String block = claims.get(i).get(round);
                    if (length + block.length() + 1 <= longest) {
                        taken.get(i).add(block);
                        length += block.length() + 1;
                    }
                }
            }
        }
        var text = new StringBuilder();
        taken.forEach(blocks -> text.append("\n\n").append(String.join("\n", blocks)));
        return text.toString();
    }

    /** The verdict on the claim, then each thing that it rests on. */
    private List<String> blocks(ClaimCheck.Judged judged, Coverage searched) {
        String quoted = "\n> " + Fit.words(judged.claim(), LONGEST_CLAIM, Markdown::escape);
        return switch (judged.verdict()) {
            case ClaimVerdict.Supported it ->
                all(
                        words.text(it.against().isEmpty() ? "claim.supported" : "claim.disputed") + quoted,
                        Stream.concat(
                                it.by().stream().map(this::citation),
                                it.against().stream().map(this::counter)));
            case ClaimVerdict.Contradicted it ->
                all(words.text("claim.contradicted") + quoted, it.by().stream().map(this::counter));
            case ClaimVerdict.NotCovered it ->
                all(
                        words.text(searched.behind() ? "claim.not_covered.behind" : "claim.not_covered") + quoted,
                        it.nearest().stream().map(this::nearest));
        };
    }

    private static List<String> all(String first, Stream<String> rest) {
        return Stream.concat(Stream.of(first), rest).toList();
    }

    private String citation(Citation citation) {
        return "[%d] %s\n%s\n%s"
                .formatted(citation.n(), title(citation.article()), sources.line(citation.article()), quote(citation));
    }

    private String counter(ClaimVerdict.Counter counter) {
        String difference = counter.kind() == Disagreement.Kind.CLAIM
                ? words.text("claim.denied")
                : words.text("claim.differs", part(counter.claimed()), part(counter.told()));
        return citation(counter.citation()) + "\n" + difference;
    }

    private String nearest(ArticleHeader article) {
        return words.text("answer.nearest", title(article)) + " · " + sources.line(article);
    }

    private String quote(Citation citation) {
        String text = citation.quotes().getFirst().replaceAll("\\s+", " ");
        return words.text("answer.quote", Fit.words(text, LONGEST_QUOTE, Markdown::escape));
    }

    private static String part(String text) {
        return Fit.words(text, LONGEST_WORDS, Markdown::escape);
    }

    private static String title(ArticleHeader article) {
        return "**" + Fit.words(article.title(), LONGEST_TITLE, Markdown::escape) + "**";
    }
}
