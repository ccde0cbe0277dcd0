/** What the commands share: how they read their options, who reads, and that each is acknowledged before it works. */
@NullMarked
package citewire.frontend.discord.interaction;

import org.jspecify.annotations.NullMarked;
