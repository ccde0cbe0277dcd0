/** Articles from the web: an entry of a feed, or a page, becomes an article. */
@NullMarked
package citewire.ingest.web;

import org.jspecify.annotations.NullMarked;
