package citewire.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed that cannot be read at present, so that news of it may be missing.
 *
 * @param name what readers know it by: the title that it or the owner gave it, else the host it lives on
 * @param since when reading it first failed; null where that is not known
 */
public record FailingFeed(String name, @Nullable Instant since) {}
