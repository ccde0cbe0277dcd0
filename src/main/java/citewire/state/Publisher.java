package citewire.state;

import citewire.domain.Published;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has published what there is to read.
 *
 * @param articles how many present articles are theirs; 0 for a feed that has brought none yet
 * @param newest the latest publication among these; null where none has a date
 * @param feeds those that brought their articles
 */
public record Publisher(String name, int articles, @Nullable Published newest, List<StoredFeed> feeds) {

    public Publisher {
        feeds = List.copyOf(feeds);
    }
}
