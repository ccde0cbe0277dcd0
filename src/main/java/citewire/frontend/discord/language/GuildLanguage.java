package citewire.frontend.discord.language;

import java.util.Locale;
import java.util.Optional;

/** The language that a guild has chosen for what all its members see. */
public interface GuildLanguage {

    /** Empty where {@code guild} left it to Discord's own setting. */
    Optional<Locale> chosen(String guild);
}
