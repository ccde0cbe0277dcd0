/**
 * Citewire in Discord, on JDA: what members ask by slash command, mention or direct message goes to the ask path, and
 * comes back as one message. {@link citewire.frontend.discord.DiscordBot} is the door.
 */
@NullMarked
package citewire.frontend.discord;

import org.jspecify.annotations.NullMarked;
