package citewire.frontend.discord.connection;

import org.jspecify.annotations.Nullable;

/** The bot could not connect; the message says why and what the owner can do. */
public final class DiscordException extends RuntimeException {
    DiscordException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
