/** Draft to answer: sentences with their citations, each checked against the passage it cites before it is shown. */
@NullMarked
package citewire.ask.check;

import org.jspecify.annotations.NullMarked;
