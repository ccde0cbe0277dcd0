package citewire.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One state of an article over time.
 *
 * @param version 1 for the first, rising by one
 * @param seen when Citewire took this version in
 */
public record ArticleVersion(
        int version, String title, @Nullable Published published, Instant seen) {}
