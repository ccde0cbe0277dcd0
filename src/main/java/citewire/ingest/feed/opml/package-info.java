/** Lists of feeds as other feed readers write and read them (OPML 1 and 2). */
@NullMarked
package citewire.ingest.feed.opml;

import org.jspecify.annotations.NullMarked;
