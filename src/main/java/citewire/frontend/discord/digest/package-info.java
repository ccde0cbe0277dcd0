/** What channels are told unasked: the top stories of a day or a week. {@link citewire.frontend.discord.digest.Digests} is the door. */
@NullMarked
package citewire.frontend.discord.digest;

import org.jspecify.annotations.NullMarked;
