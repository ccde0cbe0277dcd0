package citewire.ingest.feed;

import citewire.ingest.feed.html.SafeHtml;
import java.util.regex.Pattern;

/** Whether a text of which nobody says so is HTML: it has an end tag or an entity, and nothing that HTML does not have. */
final class HtmlGuess {

    private static final Pattern SIGN = Pattern.compile("</\\w+>|&#?\\w+;");
    private static final Pattern TAG = Pattern.compile("</?(\\w+)");
    private static final Pattern ENTITY = Pattern.compile("&(\\w+);");

    private HtmlGuess() {}

    static boolean looksLikeHtml(String text) {
        return SIGN.matcher(text).find()
                && TAG.matcher(text).results().allMatch(tag -> SafeHtml.hasElement(tag.group(1)))
                && ENTITY.matcher(text).results().allMatch(entity -> SafeHtml.hasEntity(entity.group(1)));
    }
}
