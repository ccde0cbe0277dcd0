/** Keeps fetching out of private networks: every address is checked when it is named, and again when it is connected to. */
@NullMarked
package citewire.ingest.fetch.guard;

import org.jspecify.annotations.NullMarked;
