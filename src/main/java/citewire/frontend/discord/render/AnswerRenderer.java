package citewire.frontend.discord.render;

import citewire.domain.Answer;
import citewire.domain.ArticleHeader;
import citewire.domain.Citation;
import citewire.domain.Coverage;
import citewire.domain.FailingFeed;
import citewire.words.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.EmbedBuilder;

/** Answers as one message: the words with their [n], then a field for each source. */
public final class AnswerRenderer {

    private static final int BLUE = 0x5865F2;
    private static final int AMBER = 0xF0B132;
    private static final int RED = 0xDA373C;
    private static final int GREY = 0x80848E;

    /** Leaves room for the sources: a whole message holds 6000 characters. */
    static final int LONGEST_TEXT = 3500;

    private static final int LONGEST_PLAIN = 2000;

    /** Leaves room in a plain message for who took it back, and why. */
    private static final int LONGEST_STRUCK = 1200;

    private static final int LONGEST_QUOTE = 500;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_FEED = 100;

    /** More would hide what was searched. */
    private static final int NAMED_FEEDS = 3;

    private final Sources sources;
    private final Stamps stamps;
    private final Footers footers;
    private final Words words;
    private final Disagreements disagreements;

    public AnswerRenderer(ZoneId zone, Words words) {
        this.words = words;
        this.sources = new Sources(zone, words);
        this.stamps = new Stamps(zone);
        this.footers = new Footers(zone, words);
        this.disagreements = new Disagreements(zone, words);
    }

    /** @param heading the question where readers cannot see it, empty where they can */
    public Rendered render(Answer answer, String heading) {
        return switch (answer) {
            case Answer.Cited cited -> cited(cited, heading);
            case Answer.Chat chat ->
                Rendered.of(embed(chat.text(), heading, BLUE).build(), plain(chat.text(), List.of()));
            case Answer.Declined declined -> declined(declined, heading);
            case Answer.Failed failed -> failed(failed.text(), failed.incident(), heading);
        };
    }

    /** What a member is told when something of ours broke. */
    public Rendered failed(String text, String incident, String heading) {
        var embed = embed(text, heading, RED).setFooter(words.text("answer.incident", Markdown.plain(incident)));
        return Rendered.of(embed.build(), plain(text, words.text("answer.incident", Markdown.escape(incident))));
    }

    /**
     * An answer that was taken back.
     *
     * @param text what it said, empty where that is not known
     * @param who took it back, as a mention
     */
    public Rendered retracted(String text, String heading, String who, String reason) {
        String word = words.text("answer.retracted", who, Fit.words(reason, LONGEST_NAME, Markdown::escape));
        String struck = Fit.sentences(text, LONGEST_STRUCK, Markdown::escapeAroundMarkers)
                .lines()
                .map(line -> line.isBlank() ? "" : "~~" + line.strip() + "~~")
                .collect(Collectors.joining("\n"));
        String all = struck.isEmpty() ? word : struck + "\n\n" + word;
        return Rendered.of(embed("", heading, GREY).setDescription(all).build(), all);
    }

    /** The beginning of an answer that goes on in another message. */
    Rendered part(Answer.Cited answer, String heading) {
        var bold = new Bold(answer.highlights());
        var embed = embed(answer.text(), heading, BLUE).setDescription(bold.escapeAroundMarkers(answer.text()));
        return Rendered.of(embed.build(), plain(answer.text(), List.of()));
    }

    /** What stands under an answer's words where the bot may not embed. */
    List<String> lines(Answer.Cited answer) {
        var lines = new ArrayList<>(list(answer.standing().disagreements(), disagreements::plain));
        lines.addAll(list(answer.citations(), this::plainSource));
        return lines;
    }

    private Rendered cited(Answer.Cited answer, String heading) {
        var bold = new Bold(answer.highlights());
        var embed = embed(answer.text(), heading, BLUE)
                .setDescription(Fit.sentences(answer.text(), LONGEST_TEXT, bold::escapeAroundMarkers))
                .setFooter(footers.of(answer));
        if (answer.standing().developing()) {
            embed.setTitle(words.text("answer.developing"));
        }
        var points = answer.standing().disagreements();
        var fields = new Fields(embed, words);
        fields.addAll(points, disagreements::name, disagreements::value, "more.disagreements");
        fields.addAll(answer.citations(), this::name, this::value, "more.sources");
        return Rendered.of(embed.build(), plain(answer.text(), lines(answer)));
    }

    private Rendered declined(Answer.Declined answer, String heading) {
        var embed = embed(answer.text(), heading, AMBER)
                .setTitle(why(answer))
                .setFooter(footers.of(answer))
                .addField(words.text("answer.searched"), searched(answer), false);
        new Fields(embed, words).addAll(answer.nearest(), this::nearest, sources::line, "more.articles");
        var lines = new ArrayList<String>();
        if (!answer.failing().isEmpty()) {
            lines.add(failing(answer.failing()));
        }
        lines.addAll(list(answer.nearest(), this::plainNearest));
        return Rendered.of(embed.build(), plain(answer.text(), lines));
    }

    private String searched(Answer.Declined answer) {
        String read = searched(answer.searched());
        return answer.failing().isEmpty() ? read : read + "\n" + failing(answer.failing());
    }

    /** "⚠ 2 feeds cannot be read, so that news may be missing: Reuters World (not since …), …". */
    private String failing(List<FailingFeed> feeds) {
        String named = feeds.stream().limit(NAMED_FEEDS).map(this::failing).collect(Collectors.joining(", "));
        int more = feeds.size() - NAMED_FEEDS;
        return words.text("answer.failing", feeds.size(), named)
                + (more > 0 ? " " + words.text("answer.failing.more", more) : "");
    }

    private String failing(FailingFeed feed) {
        String name = Fit.words(feed.name(), LONGEST_FEED, Markdown::escape);
        var since = feed.since();
        return since == null ? name : words.text("answer.failing.since", name, stamps.moment(since));
    }

    /** "1 284 articles from 14 sources, the newest …". */
    private String searched(Coverage read) {
        if (read.behind()) {
            return words.text("answer.coverage.behind", read.searchable(), read.articles());
        }
        var newest = read.newest();
        return newest == null
                ? words.text("answer.coverage", read.articles(), read.sources())
                : words.text("answer.coverage.newest", read.articles(), read.sources(), stamps.ago(newest));
    }

    private String nearest(ArticleHeader article) {
        return words.text("answer.nearest", title(article));
    }

    private String why(Answer.Declined answer) {
        if (answer.searched().behind() && answer.reason() != Answer.Reason.AMBIGUOUS) {
            return words.text("answer.behind");
        }
        return switch (answer.reason()) {
            case NOT_COVERED -> words.text("answer.not_covered");
            case TOO_OLD -> words.text("answer.too_old");
            case AMBIGUOUS -> words.text("answer.ambiguous");
        };
    }

    private static EmbedBuilder embed(String text, String heading, int colour) {
        var embed = new EmbedBuilder()
                .setColor(colour)
                .setDescription(Fit.sentences(text, LONGEST_TEXT, Markdown::escapeAroundMarkers));
        if (!heading.isBlank()) {
            embed.setAuthor(Fit.words(heading, LONGEST_NAME, Markdown::plain));
        }
        return embed;
    }

    private String name(Citation citation) {
        return "[%d] %s".formatted(citation.n(), title(citation.article()));
    }

    private static String title(ArticleHeader article) {
        return Fit.words(article.title(), LONGEST_NAME, Markdown::escape);
    }

    private String value(Citation citation) {
        String quotes = citation.quotes().stream()
                .map(quote -> quote.replaceAll("\\s+", " "))
                .collect(Collectors.joining(words.text("answer.quote.next")));
        return sources.line(citation.article()) + "\n"
                + words.text("answer.quote", Fit.words(quotes, LONGEST_QUOTE, Markdown::escape));
    }

    private String plainSource(Citation citation) {
        return "[%d] %s · %s".formatted(citation.n(), title(citation.article()), sources.line(citation.article()));
    }

    private String plainNearest(ArticleHeader article) {
        return nearest(article) + " · " + sources.line(article);
    }

    private static <T> List<String> list(List<T> things, Function<T, String> line) {
        return things.stream().map(line).toList();
    }

    private static String plain(String text, String line) {
        return plain(text, List.of(line));
    }

    private static String plain(String text, List<String> lines) {
        var out = new StringBuilder(Fit.sentences(text, 1200, Markdown::escapeAroundMarkers));
        for (String line : lines) {
            if (out.length() + line.length() < LONGEST_PLAIN) {
                out.append('\n').append(line);
            }
        }
        return out.toString();
    }
}
