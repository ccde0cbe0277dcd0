package citewire.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The languages that the bot speaks, each with all its texts; docs/LANGUAGES.md tells how to add one. */
public final class Languages {

    /** Spoken where nothing else is. */
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** Each has a bundle, as English has. */
    private static final List<Locale> OTHERS = List.of(Locale.GERMAN);

    private static final Languages ALL = new Languages();

    private final Map<Locale, Words> words = new LinkedHashMap<>();
    private final Words english = new Words(ENGLISH, bundle(ENGLISH));

    private Languages() {
        words.put(ENGLISH, english);
        OTHERS.forEach(locale -> words.put(locale, new Words(locale, bundle(locale))));
    }

    /** All that there are, English first. */
    public static List<Words> all() {
        return List.copyOf(ALL.words.values());
    }

    public static Words english() {
        return ALL.english;
    }

    /** The language of {@code locale} where the bot speaks it, in whatever country; else English. */
    public static Words of(Locale locale) {
        Words exactly = ALL.words.get(locale);
        Words inAnyCountry = ALL.words.get(Locale.of(locale.getLanguage()));
        return exactly != null ? exactly : inAnyCountry != null ? inAnyCountry : ALL.english;
    }

    private static Properties bundle(Locale locale) {
        String name = "words_" + locale.toLanguageTag() + ".properties";
        var bundle = new Properties();
        try (var in = Languages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in this build");
            }
            bundle.load(new InputStreamReader(in, UTF_8));
            return bundle;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
