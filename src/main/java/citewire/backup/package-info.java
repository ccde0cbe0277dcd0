/** Copies of all that must outlive the process: made beside a running bot, and put back. */
@NullMarked
package citewire.backup;

import org.jspecify.annotations.NullMarked;
