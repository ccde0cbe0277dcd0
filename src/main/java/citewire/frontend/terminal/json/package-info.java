/** What a program reads and writes in the terminal: one JSON object a line, in the shapes of docs/COMMANDS.md. */
@NullMarked
package citewire.frontend.terminal.json;

import org.jspecify.annotations.NullMarked;
