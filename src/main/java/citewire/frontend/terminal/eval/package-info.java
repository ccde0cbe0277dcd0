/** The commands that measure. */
@NullMarked
package citewire.frontend.terminal.eval;

import org.jspecify.annotations.NullMarked;
