package citewire.frontend.discord.render;

import citewire.domain.ArticleHeader;
import citewire.domain.Published;
import citewire.text.VisibleText;
import citewire.words.Words;
import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Where an article comes from, in one line: publisher, date, link. */
final class Sources {

    /** A longer address would crowd out the quote; the title finds the article as well. */
    private static final int LONGEST_LINK = 500;

    /** What a reader takes for the name of a site. */
    private static final Pattern HOST =
            Pattern.compile("(?<![\\p{L}\\p{N}.-])(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,}(?![\\p{L}\\p{N}-])");

    private final Stamps stamps;
    private final Words words;

    Sources(ZoneId zone, Words words) {
        this.words = words;
        this.stamps = new Stamps(zone);
    }

    String line(ArticleHeader article) {
        return line(article, stamps::of);
    }

    private String line(ArticleHeader article, Function<Published, String> stamp) {
        var line = new StringBuilder(Fit.words(article.source(), 100, Markdown::escape));
        var published = article.published();
        line.append(" · ").append(published == null ? words.text("article.undated") : stamp.apply(published));
        link(article).ifPresent(link -> line.append(" · ").append(link));
        return line.toString();
    }

    /** As {@link #line}, with the date as a distance from now. */
    String brief(ArticleHeader article) {
        return line(article, stamps::ago);
    }

    /** A link that shows the host it leads to. */
    private static Optional<String> link(ArticleHeader article) {
        return address(article)
                .map(address -> "[%s](<%s>)"
                        .formatted(Markdown.escape(URI.create(address).getHost()), address));
    }

    /** The address as it may stand in a link: the web's own, naming no user, without a character that ends the link. */
    static Optional<String> address(ArticleHeader article) {
        return Optional.ofNullable(article.url())
                .filter(Sources::web)
                .map(Sources::inert)
                .filter(address -> address.length() <= LONGEST_LINK);
    }

    /** The address that a title may link to: none where the title itself shows another host. */
    static Optional<String> behindTitle(ArticleHeader article) {
        return address(article)
                .filter(address -> HOST.matcher(VisibleText.of(article.title()))
                        .results()
                        .allMatch(host -> host.group()
                                .equalsIgnoreCase(URI.create(address).getHost())));
    }

    private static boolean web(URI url) {
        String scheme = url.getScheme();
        return ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))
                && url.getHost() != null
                && url.getRawUserInfo() == null;
    }

    private static String inert(URI url) {
        return url.toASCIIString()
                .replace("(", "%28")
                .replace(")", "%29")
                .replace("*", "%2A")
                .replace("|", "%7C");
    }
}
