/** The questions of members, by command, message or an answer's controls, on their way to the ask path and back. */
@NullMarked
package citewire.frontend.discord.question;

import org.jspecify.annotations.NullMarked;
