/** The feeds that a page names. */
@NullMarked
package citewire.ingest.feed.discover;

import org.jspecify.annotations.NullMarked;
