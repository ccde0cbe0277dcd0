/** What the wiring opens for a command: the house, the demonstration, the exam. */
@NullMarked
package citewire.frontend.terminal.workspace;

import org.jspecify.annotations.NullMarked;
