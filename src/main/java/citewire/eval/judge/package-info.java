/** Whether the sentences of an answer are borne out by what they cite, told by more than one judge. */
@NullMarked
package citewire.eval.judge;

import org.jspecify.annotations.NullMarked;
