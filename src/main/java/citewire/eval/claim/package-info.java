/** Articles → claims that are true, false or not covered → what the check of claims says to each. */
@NullMarked
package citewire.eval.claim;

import org.jspecify.annotations.NullMarked;
