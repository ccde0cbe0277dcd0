package citewire.ingest.page;

import java.util.regex.Pattern;

/** Chooses between the text that a page shows and the one its JSON-LD carries, and tells whether it is an article. */
final class BodyChoice {

    /** A text of fewer letters is a teaser. */
    private static final int TEASER = 140;

    /** What a page shows of an article that is not free. */
    private static final int LOCKED_TEASER = 1200;

    /** JSON-LD is taken where the page shows less than this share of it. */
    private static final double LITTLE = 0.5;

    private static final Pattern PAYWALL = Pattern.compile(
            "(?:subscribe|sign (?:up|in)|log ?in|register|become a (?:member|subscriber)) .{0,40}(?:to (?:continue|read|keep reading|unlock|view)|for full access)"
                    + "|(?:continue|keep) reading .{0,40}(?:subscri|member|free trial)"
                    + "|(?:this|the) (?:article|content|story) is (?:only )?(?:for|available to|exclusive(?:ly)? (?:for|to)) .{0,30}(?:subscribers|members)"
                    + "|already (?:a subscriber|have an account)"
                    + "|weiterlesen mit|jetzt (?:abonnieren|weiterlesen)|nur für abonnenten|mit .{0,20}abo .{0,20}(?:lesen|weiterlesen)"
                    + "|(?:réservé|reservé) aux abonnés|pour lire la suite|contenido exclusivo para suscriptores|suscríbete para"
                    + "|conteúdo exclusivo para assinantes|per continuare a leggere|dla prenumeratorów|会員限定|有料記事",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private BodyChoice() {}

    /** @param linked the text in JSON-LD, empty where there is none */
    static String of(String shown, String linked) {
        return linked.length() >= TEASER && shown.length() < LITTLE * linked.length() ? linked : shown;
    }

    /** @param locked whether the page says that its article is not free */
    static Quality quality(String body, boolean locked) {
        int weight = weight(body);
        boolean closed = locked || PAYWALL.matcher(tail(body)).find();
        return weight < TEASER || (closed && weight < LOCKED_TEASER) ? Quality.HEADLINE_ONLY : Quality.FULL;
    }

    private static String tail(String body) {
        return body.substring(Math.max(0, body.length() - LOCKED_TEASER));
    }

    /** A Chinese, Japanese or Korean letter says as much as three others. */
    private static int weight(String body) {
        int eastAsian = (int) body.codePoints()
                .filter(letter -> Character.isIdeographic(letter)
                        || Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL
                        || Character.UnicodeScript.of(letter) == Character.UnicodeScript.HIRAGANA)
                .count();
        return body.length() + 2 * eastAsian;
    }
}
