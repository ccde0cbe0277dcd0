/** The commands that ask: once, in a talk, and about answers given before. */
@NullMarked
package citewire.frontend.terminal.question;

import org.jspecify.annotations.NullMarked;
