package citewire.ingest.file;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes and characters of a file, unzipped where its name says so. */
final class Content {

    private static final int BUFFER = 1 << 16;

    private Content() {}

    /** Unbuffered: a buffer that is being filled when a cut gzip file ends would take what it holds with it. */
    static InputStream open(Path file) throws IOException {
        var bytes = Files.newInputStream(file);
        try {
            return Form.gzipped(file) ? new GZIPInputStream(bytes, BUFFER) : bytes;
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /** The whole file, unzipped; one that holds more than {@code max} bytes is refused without being held. */
    static byte[] all(Path file, int max) throws IOException, UnreadableArticle {
        try (var in = open(file)) {
            var bytes = in.readNBytes(max);
            if (in.read() >= 0) {
                throw new UnreadableArticle("it holds more than " + max
                        + " bytes: split it, or raise ingest.maxFileBytes in config/citewire.yaml");
            }
            if (bytes.length == 0) {
                throw new UnreadableArticle("the file is empty");
            }
            return bytes;
        }
    }

    /** The characters of a text file: UTF-8, or UTF-16 with a byte order mark. */
    static String text(byte[] bytes) throws UnreadableArticle {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, 2, UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, 2, UTF_16LE);
        }
        refuseBinary(bytes);
        return decoded(bytes, startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0, UTF_8);
    }

    static boolean utf16(byte[] bytes) {
        return startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE);
    }

    static void refuseBinary(byte[] bytes) throws UnreadableArticle {
        for (byte b : bytes) {
            if (b == 0) {
                throw new UnreadableArticle("it is binary, not text");
            }
        }
    }

    static String decoded(byte[] bytes, int from, Charset charset) throws UnreadableArticle {
        var in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var out = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()) + 1);
        var result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            int line = 1 + (int) out.chars().filter(c -> c == '\n').count();
            throw new UnreadableArticle(
                    "it is not valid " + charset + " from line " + line + ": save it as UTF-8", line);
        }
        return out.toString();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** What a fault of reading means to the file's owner. */
    static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "there is no such file or folder";
            case AccessDeniedException denied -> "it may not be read: give the user who runs Citewire read access";
            case EOFException early -> "its gzip data ends early: the file is cut short, copy it again";
            case ZipException damaged -> "its gzip data is damaged (" + damaged.getMessage() + "): copy it again";
            default -> "it cannot be read: " + e.getMessage();
        };
    }
}
