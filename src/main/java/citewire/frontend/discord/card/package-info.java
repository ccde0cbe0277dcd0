/** What can be done with an answer that stands in a chat: read its sources, ask on, say whether it helped, look behind it. */
@NullMarked
package citewire.frontend.discord.card;

import org.jspecify.annotations.NullMarked;
