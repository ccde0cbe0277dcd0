/** Measures how well copies of one story are told from different articles, on articles that were edited by rule. */
@NullMarked
package citewire.benchmarks.stories;

import org.jspecify.annotations.NullMarked;
