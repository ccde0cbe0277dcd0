/** HTML that others wrote, made harmless; and the addresses in it. */
@NullMarked
package citewire.ingest.feed.html;

import org.jspecify.annotations.NullMarked;
