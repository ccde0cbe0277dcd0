/** What is kept of an answer, so that it can be explained, checked again and corrected. */
@NullMarked
package citewire.domain.kept;

import org.jspecify.annotations.NullMarked;
