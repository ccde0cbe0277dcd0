/** Says in other words what a sentence says, by rules that leave it as true as it was. */
@NullMarked
package citewire.eval.trial.reword;

import org.jspecify.annotations.NullMarked;
