/** Messages that change while an answer comes about. */
@NullMarked
package citewire.frontend.discord.reply;

import org.jspecify.annotations.NullMarked;
