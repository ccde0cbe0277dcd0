/** The connection to Discord: how it is made, what it tells of itself, and which commands Discord is told of. */
@NullMarked
package citewire.frontend.discord.connection;

import org.jspecify.annotations.NullMarked;
