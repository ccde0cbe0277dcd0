package citewire.ingest.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** Characters that came into a feed through the wrong encoding, and are known to have. */
final class Mojibake {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Mojibake() {}

    /** UTF-8 that was read as Latin-1 and written again is read once more; Windows' quotes are no control characters. */
    static String mended(String text) {
        String once = readAgain(text);
        return once.chars().anyMatch(Mojibake::control) ? windows(once) : once;
    }

    private static String readAgain(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        try {
            ByteBuffer bytes = ISO_8859_1.newEncoder().encode(CharBuffer.wrap(text));
            return UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    private static boolean control(int c) {
        return c >= 0x80 && c < 0xA0;
    }

    private static String windows(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String mapped = control(c) ? new String(new byte[] {(byte) c}, WINDOWS) : "\ufffd";
            out.append(mapped.equals("\ufffd") ? c : mapped.charAt(0));
        }
        return out.toString();
    }
}
