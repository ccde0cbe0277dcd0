/** The stores in one SQLite file, which any number of processes may have open, and the cache of vectors in another. */
@NullMarked
package citewire.state.jdbc;

import org.jspecify.annotations.NullMarked;
