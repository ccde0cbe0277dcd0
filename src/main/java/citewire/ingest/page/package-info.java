/** The page of an article: its text without what stands around it, and what the page says about it. Opens no connection. */
@NullMarked
package citewire.ingest.page;

import org.jspecify.annotations.NullMarked;
