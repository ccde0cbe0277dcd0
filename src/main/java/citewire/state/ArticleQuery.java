package citewire.state;

import citewire.domain.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * Which articles to list.
 *
 * @param source a publisher's name, compared without case; null for all
 * @param page from 1
 * @param size articles a page
 */
public record ArticleQuery(@Nullable String source, TimeWindow window, int page, int size) {}
