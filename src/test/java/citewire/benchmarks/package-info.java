/** Measures retrieval and answers on the evaluation data; docs/BENCHMARKS.md tells the commands and what they gave. */
@NullMarked
package citewire.benchmarks;

import org.jspecify.annotations.NullMarked;
