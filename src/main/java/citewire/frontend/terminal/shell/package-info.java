/** What every command shares: the console and what is written on it, the options above all commands, batches. */
@NullMarked
package citewire.frontend.terminal.shell;

import org.jspecify.annotations.NullMarked;
