package citewire.ask.compare.voice;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An outlet by what its name has in common in all its forms.
 *
 * @param key "guardian" of "The Guardian", "theguardian.com" and "The Guardian - World"
 */
public record Outlet(String key) {

    /** What stands behind an outlet's name is one of its parts: "The Independent - Life and Style". */
    private static final Pattern PART = Pattern.compile("\\s+[-–—|·]\\s+.*|:\\s.*");

    private static final Pattern DOMAIN = Pattern.compile(
            "^(?:www\\.|edition\\.|news\\.)?([\\p{L}\\p{N}-]+)(?:\\.(?:com?|org|net|ac|gov))?\\.\\p{L}{2,}$");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    public static Outlet of(String name) {
        String whole = name.strip().toLowerCase(Locale.ROOT);
        String bare = DOMAIN.matcher(PART.matcher(whole).replaceFirst("")).replaceFirst("$1");
        String key = OTHER.matcher(bare).replaceAll("");
        return new Outlet(key.startsWith("the") && key.length() > 5 ? key.substring(3) : key);
    }
}
