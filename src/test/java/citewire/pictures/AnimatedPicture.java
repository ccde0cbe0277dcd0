package citewire.pictures;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/**
 * An animated PNG (W3C, "Portable Network Graphics, third edition", chapter 11.3.6): lossless, and where animation is not
 * known the last picture, still. A frame holds only the rectangle that differs from the one before.
 */
final class AnimatedPicture {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int LENGTH_AND_TYPE = 8;
    private static final int CHECKSUM = 4;

    /** What changed, where, and how long it stays. */
    private record Frame(BufferedImage part, Rectangle place, Duration stays) {}

    private final List<Frame> frames = new ArrayList<>();
    private BufferedImage last = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

    /** Adds a picture of the same size as the first; one that shows nothing new lengthens the one before. */
    void add(BufferedImage picture, Duration stays) {
        var next = plain(picture);
        var changed = frames.isEmpty() ? new Rectangle(next.getWidth(), next.getHeight()) : difference(last, next);
        if (changed.isEmpty()) {
            var before = frames.removeLast();
            frames.add(new Frame(before.part(), before.place(), before.stays().plus(stays)));
        } else {
            frames.add(
                    new Frame(next.getSubimage(changed.x, changed.y, changed.width, changed.height), changed, stays));
        }
        last = next;
    }

    void write(Path file) {
        try (var out = new DataOutputStream(Files.newOutputStream(file))) {
            out.write(SIGNATURE);
            var still = chunks(last);
            chunk(out, "IHDR", still.header().array());
            chunk(
                    out,
                    "acTL",
                    ByteBuffer.allocate(8).putInt(frames.size()).putInt(0).array());
            chunk(out, "IDAT", still.pixels().array());
            int sequence = 0;
            for (Frame frame : frames) {
                chunk(out, "fcTL", control(sequence++, frame));
                byte[] pixels = chunks(frame.part()).pixels().array();
                byte[] numbered = ByteBuffer.allocate(4 + pixels.length)
                        .putInt(sequence++)
                        .put(pixels)
                        .array();
                chunk(out, "fdAT", numbered);
            }
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static byte[] control(int sequence, Frame frame) {
        var place = frame.place();
        return ByteBuffer.allocate(26)
                .putInt(sequence)
                .putInt(place.width)
                .putInt(place.height)
                .putInt(place.x)
                .putInt(place.y)
                .putShort((short) Math.min(Short.MAX_VALUE, frame.stays().toMillis()))
                .putShort((short) 1000)
                .put((byte) 0)
                .put((byte) 0)
                .array();
    }

    private record Chunks(ByteBuffer header, ByteBuffer pixels) {}

    /** The header and the compressed pixels of a picture as the JDK's encoder writes them. */
    private static Chunks chunks(BufferedImage picture) throws IOException {
        var encoded = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", encoded);
        var bytes = ByteBuffer.wrap(encoded.toByteArray());
        bytes.position(SIGNATURE.length);
        byte[] header = {};
        var pixels = new ByteArrayOutputStream();
        while (bytes.remaining() >= LENGTH_AND_TYPE) {
            byte[] content = new byte[bytes.getInt()];
            byte[] type = new byte[4];
            bytes.get(type).get(content);
            bytes.position(bytes.position() + CHECKSUM);
            switch (new String(type, StandardCharsets.US_ASCII)) {
                case "IHDR" -> header = content;
                case "IDAT" -> pixels.write(content);
                default -> {}
            }
        }
        return new Chunks(ByteBuffer.wrap(header), ByteBuffer.wrap(pixels.toByteArray()));
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) checksum.getValue());
    }

    /** Every part of one colour type, as one header serves all. */
    private static BufferedImage plain(BufferedImage picture) {
        var copy = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        copy.createGraphics().drawImage(picture, 0, 0, null);
        return copy;
    }

    private static Rectangle difference(BufferedImage one, BufferedImage other) {
        int left = one.getWidth();
        int top = one.getHeight();
        int right = -1;
        int bottom = -1;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = y;
                }
            }
        }
        return new Rectangle(left, top, right - left + 1, bottom - top + 1);
    }
}
