package citewire.ingest.feed.xml;

import org.jspecify.annotations.Nullable;

/**
 * The characters of a document.
 *
 * @param encoding the charset they were read in, null where none fits
 * @param fault what does not fit together, null where all does
 */
public record Decoded(
        String text, @Nullable String encoding, @Nullable String fault) {}
