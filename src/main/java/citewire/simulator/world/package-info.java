/** The simulated community: guilds, channels, members, messages, commands and interactions, and what is seen of them. */
@NullMarked
package citewire.simulator.world;

import org.jspecify.annotations.NullMarked;
