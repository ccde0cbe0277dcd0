/**
 * The trial of the comparison of sources: pairs of reports that tell an event alike or differently, made of articles, and
 * what the comparison calls a disagreement.
 */
@NullMarked
package citewire.eval.dispute;

import org.jspecify.annotations.NullMarked;
