package citewire.words;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** All texts of the bot's own in one language. Safe for several threads. */
public final class Words {

    private static final String PLURALS = "language.plurals";

    private final Locale locale;
    private final Plurals plurals;
    private final Map<String, Phrase> phrases = new HashMap<>();

    /**
     * @throws IllegalArgumentException where a text does not keep to the syntax, with its key
     */
    Words(Locale locale, Properties bundle) {
        this.locale = locale;
        this.plurals = new Plurals(bundle.getProperty(PLURALS, ""));
        bundle.stringPropertyNames().forEach(key -> phrases.put(key, phrase(key, bundle.getProperty(key))));
    }

    private Phrase phrase(String key, String text) {
        try {
            return Phrase.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(locale + ": " + key + ": " + e.getMessage(), e);
        }
    }

    /** Of its dates and numbers. */
    public Locale locale() {
        return locale;
    }

    public Set<String> keys() {
        return Set.copyOf(phrases.keySet());
    }

    Phrase phrase(String key) {
        var phrase = phrases.get(key);
        if (phrase == null) {
            throw new IllegalArgumentException("no text " + key + " in " + locale);
        }
        return phrase;
    }

    /**
     * The text of that key, with what is put in: numbers are counted by, anything else is put in as it is.
     *
     * @throws IllegalArgumentException where there is no such key, or too little to put in
     */
    public String text(String key, Object... put) {
        var out = new StringBuilder();
        write(phrase(key), put, out);
        return out.toString();
    }

    /** As {@link #text}, empty where there is no such key. */
    public Optional<String> find(String key) {
        return phrases.containsKey(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /** Writes dates by the pattern of that key. */
    public DateTimeFormatter dates(String key) {
        return DateTimeFormatter.ofPattern(text(key), locale);
    }

    private void write(Phrase phrase, Object[] put, StringBuilder out) {
        switch (phrase) {
            case Phrase.Plain plain -> out.append(plain.words());
            case Phrase.Row row -> row.parts().forEach(part -> write(part, put, out));
            case Phrase.Place place -> out.append(shown(argument(place.argument(), put)));
            case Phrase.Choice choice -> write(form(choice.forms(), shown(argument(choice.argument(), put))), put, out);
            case Phrase.Count count -> write(form(count, argument(count.argument(), put)), put, out);
        }
    }

    private Phrase form(Phrase.Count count, Object counted) {
        if (!(counted instanceof Number number)) {
            throw new IllegalArgumentException(counted + " is no number to count by");
        }
        var exact = count.forms().get("=" + number);
        return exact == null ? form(count.forms(), plurals.of(number.longValue())) : exact;
    }

    private static Phrase form(Map<String, Phrase> forms, String name) {
        var form = forms.get(name);
        return form == null ? forms.getOrDefault("other", new Phrase.Plain("")) : form;
    }

    private static Object argument(int index, Object[] put) {
        if (index >= put.length) {
            throw new IllegalArgumentException("nothing to put in for {" + index + "}");
        }
        return put[index];
    }

    /** "1 284": a blank between thousands means the same in every language, a comma or a dot does not. */
    private static String shown(Object put) {
        return put instanceof Number number
                ? String.format(Locale.ROOT, "%,d", number.longValue()).replace(',', '\u00a0')
                : put.toString();
    }
}
