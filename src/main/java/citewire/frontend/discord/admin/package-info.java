/** What the admins of a Discord server do with the bot: settings, feeds of its own, who may ask. {@link citewire.frontend.discord.admin.Admin} is the door. */
@NullMarked
package citewire.frontend.discord.admin;

import org.jspecify.annotations.NullMarked;
