package citewire.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to an entry, such as a recording or a picture.
 *
 * @param url as given, resolved; what it names need not be a web address
 * @param length in bytes, null where it is not a number
 */
public record Enclosure(
        String url, @Nullable String type, @Nullable Long length) {}
