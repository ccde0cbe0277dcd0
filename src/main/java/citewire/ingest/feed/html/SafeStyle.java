package citewire.ingest.feed.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A style attribute without what loads something or moves its element over others. */
final class SafeStyle {

    private static final int MAX_LENGTH = 2_000;

    private static final Pattern URL = Pattern.compile("url\\s*\\(\\s*[^\\s)]+?\\s*\\)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN = Pattern.compile(
            "(?:[:,;#%.\\sa-zA-Z0-9!]|\\w-\\w|'[\\s\\w]{1,80}'|\"[\\s\\w]{1,80}\"|\\([\\d,\\s]{1,80}\\)|-(?=\\w))*+");
    private static final Pattern VALUE = Pattern.compile(
            "#[0-9a-f]+|rgb\\(\\d+%?,\\d*%?,?\\d*%?\\)?|\\d{0,2}\\.?\\d{0,2}(?:cm|em|ex|in|mm|pc|pt|px|%|,|\\))?");

    private static final Set<String> PROPERTIES = Set.of(
            "azimuth",
            "background-color",
            "border-bottom-color",
            "border-collapse",
            "border-color",
            "border-left-color",
            "border-right-color",
            "border-top-color",
            "clear",
            "color",
            "cursor",
            "direction",
            "display",
            "elevation",
            "float",
            "font",
            "font-family",
            "font-size",
            "font-style",
            "font-variant",
            "font-weight",
            "height",
            "letter-spacing",
            "line-height",
            "overflow",
            "pause",
            "pause-after",
            "pause-before",
            "pitch",
            "pitch-range",
            "richness",
            "speak",
            "speak-header",
            "speak-numeral",
            "speak-punctuation",
            "speech-rate",
            "stress",
            "text-align",
            "text-decoration",
            "text-indent",
            "unicode-bidi",
            "vertical-align",
            "voice-family",
            "volume",
            "white-space",
            "width");

    /** Properties of boxes, which take only plain sizes, colours and these words. */
    private static final Set<String> BOXES = Set.of("background", "border", "margin", "padding");

    private static final Set<String> WORDS = Set.of(
            "!important",
            "aqua",
            "auto",
            "black",
            "block",
            "blue",
            "bold",
            "both",
            "bottom",
            "brown",
            "center",
            "collapse",
            "dashed",
            "dotted",
            "fuchsia",
            "gray",
            "green",
            "italic",
            "left",
            "lime",
            "maroon",
            "medium",
            "navy",
            "none",
            "normal",
            "nowrap",
            "olive",
            "pointer",
            "purple",
            "red",
            "right",
            "silver",
            "solid",
            "teal",
            "top",
            "transparent",
            "underline",
            "white",
            "yellow");

    private SafeStyle() {}

    /** Empty where nothing of it is harmless. */
    static String of(String given) {
        String style = URL.matcher(given).replaceAll(" ");
        if (style.length() > MAX_LENGTH || !PLAIN.matcher(style).matches()) {
            return "";
        }
        var kept = new ArrayList<String>();
        for (String declaration : style.split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0 && harmless(declaration.substring(0, colon).strip(), value(declaration))) {
                kept.add(declaration.substring(0, colon).strip() + ": " + value(declaration) + ";");
            }
        }
        return String.join(" ", kept);
    }

    private static String value(String declaration) {
        return declaration.substring(declaration.indexOf(':') + 1).stripLeading();
    }

    private static boolean harmless(String property, String value) {
        String small = property.toLowerCase(Locale.ROOT);
        if (value.isBlank()) {
            return false;
        }
        return PROPERTIES.contains(small)
                || (BOXES.contains(small.replaceFirst("-.*", ""))
                        && Arrays.stream(value.strip().split("\\s+"))
                                .allMatch(word -> WORDS.contains(word)
                                        || VALUE.matcher(word).matches()));
    }
}
