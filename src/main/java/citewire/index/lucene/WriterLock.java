package citewire.index.lucene;

import citewire.index.IndexException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The writer's place, held by one process at a time; the system frees it when the process ends, however it ends. */
final class WriterLock implements AutoCloseable {

    private final FileChannel channel;

    private WriterLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty at once while it is held, by this process or another. */
    static Optional<WriterLock> tryTake(Path file) {
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locks(channel)) {
                return Optional.of(new WriterLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new IndexException("cannot lock " + file, e);
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // another part of this very process holds it
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IndexException("cannot free the writer's place", e);
        }
    }
}
