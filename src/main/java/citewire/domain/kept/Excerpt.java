package citewire.domain.kept;

import citewire.domain.PassageId;
import citewire.domain.TextSpan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A passage by where it stands, so that its words need not be kept twice.
 *
 * @param version of its article, from 1; 0 where it stood in no version that is known
 * @param inBody where it stands in that version's body; null where it was not found there
 * @param hash of its text, by {@link #hash}
 */
public record Excerpt(
        PassageId passage, int version, @Nullable TextSpan inBody, String hash) {

    /** The first 64 bits of a text's SHA-256, as 16 hexadecimal digits. */
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
