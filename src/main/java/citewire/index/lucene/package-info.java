/** The article index on Lucene, embedded: one document a passage, found by BM25 and by vector. */
@NullMarked
package citewire.index.lucene;

import org.jspecify.annotations.NullMarked;
