package citewire.state;

import citewire.domain.Reader;
import citewire.domain.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * Which articles to list.
 *
 * @param reader who sees the list
 * @param source a publisher's name, compared without case; null for all
 * @param page from 1
 * @param size articles a page
 */
public record ArticleQuery(Reader reader, @Nullable String source, TimeWindow window, int page, int size) {}
