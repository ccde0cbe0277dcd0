package citewire.state.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import citewire.domain.Article;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** SHA-256 over parts, each with its length, so that no two lists of parts run together. */
final class Fingerprint {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Of everything a reader of the article can see: when it changes, so has the article. */
    static byte[] ofContent(Article article) {
        var header = article.header();
        var published = header.published();
        var fingerprint = of(header.title(), header.source(), article.body(), article.language())
                .with(header.url() == null ? null : header.url().toString())
                .with(published == null ? null : published.text());
        article.authors().forEach(fingerprint::with);
        return fingerprint.bytes();
    }

    /**
     * Of the words alone: title and body without regard to white space, and the publisher where one is named. A file's
     * name standing in for the publisher is left out, so that copies of a file are one article.
     */
    static byte[] ofText(Article article) {
        return of(squeezed(article.title()), squeezed(article.body()), publisher(article))
                .bytes();
    }

    static Fingerprint of(@Nullable String... parts) {
        var fingerprint = new Fingerprint();
        for (var part : parts) {
            fingerprint.with(part);
        }
        return fingerprint;
    }

    private static String publisher(Article article) {
        var source = article.header().source();
        var origin = article.origin();
        var name = origin.substring(Math.max(origin.lastIndexOf('/'), origin.lastIndexOf('\\')) + 1);
        return source.equals(name) ? "" : squeezed(source).toLowerCase(Locale.ROOT);
    }

    private static String squeezed(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    private Fingerprint with(@Nullable String part) {
        var bytes = part == null ? new byte[0] : part.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(part == null ? -1 : bytes.length)
                .array());
        digest.update(bytes);
        return this;
    }

    byte[] bytes() {
        return digest.digest();
    }
}
