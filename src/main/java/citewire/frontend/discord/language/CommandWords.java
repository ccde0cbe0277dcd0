package citewire.frontend.discord.language;

import citewire.words.Languages;
import citewire.words.Words;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.localization.LocalizationFunction;

/**
 * The names and descriptions of commands in every language. The keys are JDA's, "ask.options.since.description", with
 * "command." in front; an option that commands share may be told once, as "option.since.description".
 */
public final class CommandWords implements LocalizationFunction {

    private static final String OPTIONS = ".options.";

    /** The text in English, which Discord shows where it has no other. */
    public static String english(String key) {
        return find(Languages.english(), key)
                .orElseThrow(() -> new IllegalArgumentException("no text for the command's " + key));
    }

    /** In all languages but English. */
    @Override
    public Map<DiscordLocale, String> apply(String key) {
        return inOthers(words -> find(words, key));
    }

    /** A text by its own key, in all languages but English. */
    public static Map<DiscordLocale, String> others(String key) {
        return inOthers(words -> words.find(key));
    }

    private static Map<DiscordLocale, String> inOthers(Function<Words, Optional<String>> text) {
        var texts = new EnumMap<DiscordLocale, String>(DiscordLocale.class);
        for (DiscordLocale locale : DiscordLocale.values()) {
            Words words = Languages.of(locale.toLocale());
            if (words != Languages.english()) {
                text.apply(words).ifPresent(found -> texts.put(locale, found));
            }
        }
        return texts;
    }

    private static Optional<String> find(Words words, String key) {
        return words.find("command." + key).or(() -> shared(words, key));
    }

    private static Optional<String> shared(Words words, String key) {
        int options = key.lastIndexOf(OPTIONS);
        return options < 0 ? Optional.empty() : words.find("option." + key.substring(options + OPTIONS.length()));
    }
}
