package citewire.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the bot has read.
 *
 * @param newest the latest publication among them, null where no article has a date
 */
public record Coverage(int articles, int sources, @Nullable Published newest) {}
