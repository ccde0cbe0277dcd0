/** Which language a text of ours is in: the member's where they alone see it, the guild's where all do. */
@NullMarked
package citewire.frontend.discord.language;

import org.jspecify.annotations.NullMarked;
