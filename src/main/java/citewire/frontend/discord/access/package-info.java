/** Who may ask where in a Discord server, and how often. */
@NullMarked
package citewire.frontend.discord.access;

import org.jspecify.annotations.NullMarked;
