/** "Check this against the news" in the menu of a message. */
@NullMarked
package citewire.frontend.discord.claim;

import org.jspecify.annotations.NullMarked;
