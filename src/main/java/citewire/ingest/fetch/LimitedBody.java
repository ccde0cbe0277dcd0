package citewire.ingest.fetch;

import citewire.ingest.fetch.FetchResult.Severity;
import citewire.ingest.fetch.FetchResult.Stage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a body, undoes its compression, and stops at the limit, so that no answer can fill the memory. */
final class LimitedBody {

    /** No honest server compresses what is compressed. */
    private static final int MAX_ENCODINGS = 2;

    private static final int BUFFER = 1 << 14;

    private final int max;

    LimitedBody(int max) {
        this.max = max;
    }

    /** @param encodings the header {@code Content-Encoding} */
    byte[] read(InputStream wire, @Nullable String encodings) throws IOException, TransportFault {
        var coded = encodings == null
                ? List.<String>of()
                : Arrays.stream(encodings.toLowerCase(Locale.ROOT).split(","))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty() && !each.equals("identity"))
                        .toList();
        try {
            return unzipped(limited(decoded(wire, coded)));
        } catch (IOException e) {
            if (damage(e, coded)) {
                throw new TransportFault(
                        Stage.DECOMPRESS,
                        Severity.PASSING,
                        "its compressed body is damaged or cut short: " + e.getMessage());
            }
            throw e;
        }
    }

    private static boolean damage(IOException e, List<String> encodings) {
        boolean brotli = e.getMessage() != null && e.getMessage().startsWith("Brotli");
        return e instanceof ZipException || brotli || (e instanceof EOFException && !encodings.isEmpty());
    }

    private static InputStream decoded(InputStream wire, List<String> encodings) throws IOException, TransportFault {
        if (encodings.size() > MAX_ENCODINGS) {
            throw new TransportFault(
                    Stage.DECOMPRESS, Severity.LASTING, "its body is compressed " + encodings.size() + " times over");
        }
        var stream = wire;
        for (String encoding : encodings.reversed()) {
            stream = switch (encoding) {
                case "gzip", "x-gzip" -> new GZIPInputStream(stream, BUFFER);
                case "br" -> new BrotliInputStream(stream, BUFFER);
                case "deflate" -> new InflaterInputStream(stream);
                default ->
                    throw new TransportFault(
                            Stage.DECOMPRESS,
                            Severity.LASTING,
                            "its body is compressed as %s, which was not asked for".formatted(encoding));
            };
        }
        return stream;
    }

    private byte[] limited(InputStream stream) throws IOException, TransportFault {
        var bytes = stream.readNBytes(max);
        if (bytes.length == max && stream.read() >= 0) {
            throw new TransportFault(
                    Stage.SIZE,
                    Severity.LASTING,
                    "it holds more than %,d bytes, which is ingest.fetch.maxResponseBytes".formatted(max));
        }
        return bytes;
    }

    /** A sitemap is often a gzip file; its server says nothing of a compressed transfer then. */
    private byte[] unzipped(byte[] bytes) throws IOException, TransportFault {
        boolean gzip = bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
        return gzip ? limited(new GZIPInputStream(new ByteArrayInputStream(bytes), BUFFER)) : bytes;
    }
}
