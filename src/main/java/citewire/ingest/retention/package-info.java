/** Articles that are old or too many: let go from store, index and vectors. */
@NullMarked
package citewire.ingest.retention;

import org.jspecify.annotations.NullMarked;
