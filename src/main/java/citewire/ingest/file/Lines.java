package citewire.ingest.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes. A line that is too long is passed over and never held. */
final class Lines {

    /** Enough to tell whether it is text. */
    private static final int PROBE = 4096;

    private final InputStream in;
    private final int maxBytes;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private int number;

    /** @param bytes null where the line is longer than allowed */
    record Line(int number, @Nullable ByteArrayOutputStream bytes) {}

    Lines(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** What the stream begins with, which is not taken from it. */
    byte[] start() throws IOException {
        if (position == filled) {
            fill();
        }
        return Arrays.copyOfRange(buffer, position, Math.min(filled, position + PROBE));
    }

    /** The number of the line that is being read or was read last, from 1. */
    int number() {
        return number;
    }

    /** Null at the end. */
    @Nullable Line next() throws IOException {
        if (position == filled && !fill()) {
            return null;
        }
        number++;
        var bytes = new ByteArrayOutputStream();
        boolean fits = true;
        while (position < filled || fill()) {
            int end = lineEnd();
            fits = fits && bytes.size() + (end - position) <= maxBytes;
            if (fits) {
                bytes.write(buffer, position, end - position);
            } else {
                bytes = new ByteArrayOutputStream();
            }
            position = end;
            if (end < filled) {
                position++;
                break;
            }
        }
        return new Line(number, fits ? bytes : null);
    }

    private int lineEnd() {
        int end = position;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private boolean fill() throws IOException {
        filled = Math.max(0, in.read(buffer));
        position = 0;
        return filled > 0;
    }
}
