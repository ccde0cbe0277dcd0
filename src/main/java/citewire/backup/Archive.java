package citewire.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A backup's file: a ZIP with the manifest first, which any tool can open. */
final class Archive implements AutoCloseable {

    private static final String MANIFEST = "manifest.json";

    /** A manifest has some hundred bytes; what is larger is none of ours. */
    private static final int MANIFEST_BYTES = 100_000;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws BackupException where it is no backup, or one of a newer program */
    static Archive open(Path file) {
        try {
            var zip = new ZipFile(file.toFile());
            try {
                return new Archive(file, zip, manifest(file, zip));
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw new BackupException(file + " is no whole backup (" + e.getMessage() + "): take another one", e);
        } catch (IOException e) {
            throw new BackupException("cannot read the backup " + file + ": " + Trouble.words(e), e);
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        var entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new BackupException(file + " holds no " + MANIFEST + ": it was not made by citewire backup");
        }
        try (var in = zip.getInputStream(entry)) {
            var manifest = Manifest.read(in.readNBytes(MANIFEST_BYTES));
            if (manifest.format() != Manifest.FORMAT) {
                throw new BackupException("%s has the format %d of Citewire %s, this program reads %d: update it first"
                        .formatted(file, manifest.format(), manifest.program(), Manifest.FORMAT));
            }
            return manifest;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Writes an archive and waits until the disk has it. */
    static void write(Path target, Manifest manifest, Map<String, Path> files) throws IOException {
        try (var channel = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var zip = new ZipOutputStream(Channels.newOutputStream(channel))) {
            Private.make(target);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(manifest.json());
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                Files.copy(file.getValue(), zip);
            }
            zip.finish();
            channel.force(true);
        }
    }

    /**
     * Unpacks a file and compares it with the manifest.
     *
     * @throws BackupException where it is not what the manifest says
     */
    void unpack(Manifest.Entry entry, OutputStream target) throws IOException {
        var packed = zip.getEntry(entry.name());
        if (packed == null) {
            throw damaged(entry, "is missing");
        }
        try (var in = new DigestInputStream(zip.getInputStream(packed), sha256())) {
            // a file that unpacks to more than it says must not fill the disk
            long bytes = copy(in, target, entry.bytes() + 1);
            if (bytes != entry.bytes()) {
                throw damaged(entry, bytes > entry.bytes() ? "is longer than it says" : "is cut short");
            }
            if (!HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(entry.sha256())) {
                throw damaged(entry, "has another checksum than its manifest says");
            }
        } catch (ZipException e) {
            throw damaged(entry, "cannot be unpacked: " + e.getMessage());
        }
    }

    private BackupException damaged(Manifest.Entry entry, String what) {
        return new BackupException("%s is damaged: %s in it %s. Nothing was changed; take another backup"
                .formatted(file, entry.name(), what));
    }

    private static long copy(InputStream in, OutputStream out, long most) throws IOException {
        var block = new byte[1 << 16];
        long copied = 0;
        int read = in.read(block);
        while (read >= 0 && copied + read <= most) {
            out.write(block, 0, read);
            copied += read;
            read = in.read(block);
        }
        return read < 0 ? copied : most;
    }

    static Manifest.Entry entry(String name, Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            return new Manifest.Entry(
                    name, bytes, HexFormat.of().formatHex(in.getMessageDigest().digest()));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + file, e);
        }
    }
}
