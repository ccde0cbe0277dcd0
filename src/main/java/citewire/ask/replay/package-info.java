/** Asking anew what was answered before, and telling what has changed since. */
@NullMarked
package citewire.ask.replay;

import org.jspecify.annotations.NullMarked;
