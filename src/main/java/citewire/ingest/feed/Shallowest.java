package citewire.ingest.feed;

import org.jspecify.annotations.Nullable;

/** Of the values that an entry gives for one thing, the one that stands least deep in it, and of those the last. */
final class Shallowest<T> {

    private @Nullable T value;
    private int depth = Integer.MAX_VALUE;

    /** @param found null where there is no value after all */
    void take(@Nullable T found, int foundDepth) {
        if (found != null && foundDepth <= depth) {
            value = found;
            depth = foundDepth;
        }
    }

    @Nullable T value() {
        return value;
    }

    boolean empty() {
        return value == null;
    }

    int depth() {
        return depth;
    }
}
