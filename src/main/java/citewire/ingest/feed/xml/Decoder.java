package citewire.ingest.feed.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Turns bytes into characters by what the media type (RFC 3023), the byte order mark and the XML declaration say, and
 * where these are wrong, by what the bytes look like.
 */
public final class Decoder {

    private static final Pattern DECLARED = Pattern.compile("^<\\?.*encoding\\s*=\\s*['\"](.*?)['\"].*\\?>");
    private static final Pattern DECLARATION = Pattern.compile("^<\\?xml[^>]*>");

    /** Names of Unicode that leave open which form is meant; the byte order mark tells it. */
    private static final Set<String> WIDE = Set.of(
            "utf-16",
            "utf16",
            "utf_16",
            "u16",
            "utf-32",
            "utf32",
            "utf_32",
            "u32",
            "ucs-2",
            "ucs-4",
            "csucs4",
            "csunicode",
            "iso-10646-ucs-2",
            "iso-10646-ucs-4");

    private static final int DECLARATION_BYTES = 4_096;

    private Decoder() {}

    /** @param contentType as the server gave it, null where nobody did */
    public static Decoded decode(byte[] bytes, @Nullable String contentType) {
        var mark = ByteOrderMark.of(bytes);
        byte[] body = mark.length() == 0 ? bytes : Arrays.copyOfRange(bytes, mark.length(), bytes.length);
        String declared = plain(declared(body, mark.encoding()));
        var type = MediaType.of(contentType);
        String expected = plain(type.encoding(declared));
        for (String encoding : candidates(body, expected, declared, mark.encoding())) {
            String text = decoded(body, encoding);
            if (text != null) {
                return new Decoded(withoutDeclaration(text), encoding, fault(type, expected, encoding));
            }
        }
        String replaced = new String(body, UTF_8);
        return new Decoded(withoutDeclaration(replaced), null, "its bytes are text in no known encoding");
    }

    private static Set<String> candidates(byte[] body, String expected, String declared, String marked) {
        var candidates = new LinkedHashSet<>(List.of(expected, declared, marked));
        if (decoded(body, expected) == null) {
            candidates.add(looksLike(body));
            candidates.addAll(List.of("utf-8", "windows-1252", "iso-8859-2"));
        }
        candidates.remove("");
        return candidates;
    }

    private static @Nullable String fault(MediaType type, String expected, String encoding) {
        if (!encoding.equals(expected)) {
            return "it should be %s, but its bytes are %s".formatted(expected, encoding);
        }
        return type.fault();
    }

    private static String declared(byte[] body, String marked) {
        byte[] start = Arrays.copyOf(body, Math.min(body.length, DECLARATION_BYTES));
        Charset charset = charset(marked);
        var found = DECLARED.matcher(new String(start, charset == null ? ISO_8859_1 : charset));
        String name =
                found.lookingAt() ? found.group(1).toLowerCase(Locale.ROOT).strip() : "";
        return !marked.isEmpty() && WIDE.contains(name) ? marked : name;
    }

    /** GB 18030 holds all of GB 2312, under whose name it is often sent. */
    private static String plain(String encoding) {
        return encoding.equalsIgnoreCase("gb2312") ? "gb18030" : encoding;
    }

    private static @Nullable String decoded(byte[] body, String encoding) {
        Charset charset = charset(encoding);
        if (charset == null) {
            return null;
        }
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static @Nullable Charset charset(String encoding) {
        try {
            return encoding.isEmpty() ? null : Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static String looksLike(byte[] body) {
        var detector = new UniversalDetector();
        detector.handleData(body, 0, body.length);
        detector.dataEnd();
        return Objects.requireNonNullElse(detector.getDetectedCharset(), "").toLowerCase(Locale.ROOT);
    }

    /** It has told what it had to tell; its line stays, so that lines are counted right. */
    private static String withoutDeclaration(String text) {
        return DECLARATION.matcher(text).replaceFirst("");
    }
}
