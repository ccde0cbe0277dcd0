/** What the bot keeps of a member, and how they have it forgotten. */
@NullMarked
package citewire.frontend.discord.member;

import org.jspecify.annotations.NullMarked;
