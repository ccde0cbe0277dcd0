/** Keeps the index up with the article store: words at once, vectors behind them. */
@NullMarked
package citewire.ingest.indexing;

import org.jspecify.annotations.NullMarked;
