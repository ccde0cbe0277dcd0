/** The commands that run the bot and look after the house. */
@NullMarked
package citewire.frontend.terminal.owner;

import org.jspecify.annotations.NullMarked;
