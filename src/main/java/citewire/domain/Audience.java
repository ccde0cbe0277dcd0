package citewire.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * For whom an article was taken in, or a feed is followed: for everybody, or for the members of one Discord server.
 *
 * @param guild the Discord server; empty for everybody
 */
public record Audience(String guild) {

    /** Everybody: what the owner takes in. */
    public static final Audience SHARED = new Audience("");

    /** 64 bits, as for the articles of everybody. */
    private static final int ID_BYTES = 8;

    public boolean isShared() {
        return guild.isEmpty();
    }

    /**
     * The id under which this audience has an article, given the one it has for everybody. No feed of a server can name an
     * article of somebody else's, so as to see it or to put another text in its place.
     */
    public ArticleId idOf(ArticleId shared) {
        return isShared() ? shared : new ArticleId(hash(guild + "\n" + shared));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return "g" + HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return isShared() ? "everybody" : "guild " + guild;
    }
}
