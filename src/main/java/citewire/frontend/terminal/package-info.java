/** The command line: one class a command, working on a {@link citewire.frontend.terminal.workspace.Workspace} that the wiring opens. */
@NullMarked
package citewire.frontend.terminal;

import org.jspecify.annotations.NullMarked;
