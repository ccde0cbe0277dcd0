/** What Discord says of the bot's token, application and servers, asked over REST without connecting the bot. */
@NullMarked
package citewire.frontend.discord.checkup;

import org.jspecify.annotations.NullMarked;
