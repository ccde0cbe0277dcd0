/** Questions to answers: read the question, retrieve passages, draft, check every citation. */
@NullMarked
package citewire.ask;

import org.jspecify.annotations.NullMarked;
