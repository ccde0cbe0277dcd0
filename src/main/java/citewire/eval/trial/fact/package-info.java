/** The facts of a sentence that can be exchanged for others of their sort. Shares nothing with the checker it serves to measure. */
@NullMarked
package citewire.eval.trial.fact;

import org.jspecify.annotations.NullMarked;
