/** What becomes of the articles behind answers after these were given. */
@NullMarked
package citewire.watch;

import org.jspecify.annotations.NullMarked;
