package citewire.ingest.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What a page holds and no reader of it sees: elements that are hidden by an attribute or by their own style. What a style
 * sheet hides stays, since none is read.
 */
public final class Unseen {

    private static final String HIDDEN = "template, noscript, [hidden], [aria-hidden=true]:not(p)";
    private static final Pattern NOTHING = Pattern.compile("(?:0+(?:\\.0*)?|\\.0+)(?:[a-z]+|%)?");
    private static final Pattern FAR_OUT = Pattern.compile("-\\d{3,}(?:\\.\\d+)?(?:px|em|rem|ch|vw|vh|%|pt)?");
    private static final Pattern CLEAR =
            Pattern.compile("transparent|rgba\\(.*,\\s*0*\\.?0+\\)|hsla\\(.*,\\s*0*\\.?0+\\)");
    private static final Pattern CLIPPED =
            Pattern.compile("rect\\((?:\\s*[01](?:px)?[\\s,]*){4}\\)|inset\\(\\s*(?:50|100)%.*\\)|circle\\(0.*\\)");
    private static final Map<String, String> COLOURS = Map.of(
            "white",
            "#ffffff",
            "black",
            "#000000",
            "#fff",
            "#ffffff",
            "#000",
            "#000000",
            "rgb(255,255,255)",
            "#ffffff");

    /** Scripts fade pages in: what is only see-through is no less of a page's text where it is most of it. */
    private static final double MOST = 0.5;

    private Unseen() {}

    /** Takes it out; changes the page. */
    public static void remove(Element root) {
        root.select(HIDDEN).stream().filter(element -> !element.equals(root)).forEach(Element::remove);
        var styled = root.select("[style]");
        if (styled.isEmpty()) {
            return;
        }
        int all = root.text().length();
        for (Element element : styled) {
            var style = style(element.attr("style"));
            boolean gone = hides(style);
            if (!element.equals(root)
                    && (gone || (fades(style) && element.text().length() < MOST * all))) {
                element.remove();
            }
        }
    }

    private static boolean hides(Map<String, String> style) {
        boolean apart = style.getOrDefault("position", "").matches("absolute|fixed");
        boolean cut = style.getOrDefault("overflow", "").matches("hidden|clip");
        return style.getOrDefault("display", "").equals("none")
                || is(NOTHING, style, "font-size")
                || is(FAR_OUT, style, "text-indent")
                || (apart && (is(FAR_OUT, style, "left") || is(FAR_OUT, style, "top") || is(FAR_OUT, style, "right")))
                || (apart && (is(CLIPPED, style, "clip") || is(CLIPPED, style, "clip-path")))
                || (cut
                        && (is(NOTHING, style, "height")
                                || is(NOTHING, style, "width")
                                || is(NOTHING, style, "max-height")))
                || style.getOrDefault("transform", "").matches("scale[xy]?\\(\\s*0.*\\)")
                || is(CLEAR, style, "color")
                || sameColours(style);
    }

    private static boolean fades(Map<String, String> style) {
        return is(NOTHING, style, "opacity")
                || style.getOrDefault("visibility", "").matches("hidden|collapse");
    }

    private static boolean sameColours(Map<String, String> style) {
        String front = style.getOrDefault("color", "");
        String behind = style.getOrDefault("background-color", style.getOrDefault("background", ""));
        return !front.isEmpty() && colour(front).equals(colour(behind));
    }

    private static String colour(String given) {
        String plain = given.replaceAll("\\s+", "");
        return COLOURS.getOrDefault(plain, plain);
    }

    private static boolean is(Pattern value, Map<String, String> style, String property) {
        String given = style.getOrDefault(property, "");
        return !given.isEmpty() && value.matcher(given).matches();
    }

    private static Map<String, String> style(String declarations) {
        var style = new HashMap<String, String>();
        for (String declaration : declarations.toLowerCase(Locale.ROOT).split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                String value = declaration.substring(colon + 1).replace("!important", "");
                style.put(declaration.substring(0, colon).strip(), value.strip());
            }
        }
        return style;
    }
}
