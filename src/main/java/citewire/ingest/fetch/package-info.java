/** Fetches documents from the web: politely, within limits, and never from a private network. */
@NullMarked
package citewire.ingest.fetch;

import org.jspecify.annotations.NullMarked;
