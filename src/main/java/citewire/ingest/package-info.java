/** Articles to index: read files, check them, commit them to the store, and keep the index up with the store. */
@NullMarked
package citewire.ingest;

import org.jspecify.annotations.NullMarked;
