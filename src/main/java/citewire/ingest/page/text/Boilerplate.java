package citewire.ingest.page.text;

import java.util.List;
import java.util.regex.Pattern;

/** What stands between paragraphs on many sites and tells nothing: invitations, credits, signposts. */
final class Boilerplate {

    /** Longer blocks are paragraphs, whatever they begin with. */
    private static final int LONGEST = 250;

    private static final Pattern WHOLE = pattern(
            List.of(
                    "advert(?:isement|ising)?s?(?: - continue reading below)?",
                    "anzeige|werbung|publicidade?|publicité|reklama?|реклама",
                    "sponsored(?: content)?|story continues(?: below)?(?: advertisement)?|article continues (?:below|after).*",
                    "read more|read next|see also|see more|show more|more|continue reading|keep reading|load more.*|view more",
                    "(?:\\+?\\d+ )?comments?(?: \\(\\+?\\d*\\))?|leave a comment|join the conversation\\W*|top rated comments",
                    "share|share this.*|like this story\\?.*|tweet|email|print|save|copy(?: link)?|facebook|twitter|whatsapp|subscribe",
                    "text size|image|photo|photos|video|gallery|caption|toggle caption|hide caption|enlarge this image.*",
                    "related(?: (?:articles?|stories|news|posts?|content|links?|roundups?|topics?))?(?: ?: .*)?",
                    "recommended(?: (?:for you|stories|reading|videos?))?|most (?:read|popular).*|trending(?: now)?|more (?:on|from) .{1,60}",
                    "(?:photo|image|picture|foto|photograph|credit|source|quelle|bild)s?(?: credits?)?(?: courtesy)? ?[:|/] ?.{0,100}",
                    "https?://\\S+|\\d+ min(?:\\. ?lesezeit| read)?|nein danke.*|no,? thanks.*",
                    ".*(?:unterstützen sie uns|support us|donate|mit einer spende|become a member).*",
                    "(?:©|\\(c\\)|copyright).{0,150}",
                    "this slideshow requires javascript\\.|your browser does not support.*|please enable javascript.*",
                    "lesen sie (?:auch|hierzu|mehr).*|mehr (?:zum thema|dazu).*|auch interessant.*|zum thema.*|lire aussi.*|leia (?:também|mais).*"
                            + "|lee también.*|leggi anche.*|читайте также.*|czytaj (?:też|także|również).*|lees ook.*|les også.*"));

    private static final Pattern START = pattern(List.of(
            "(?:read|see|watch|listen|more|also|related|explore)(?: (?:more|also|next|now|on|here))?(?: ?: | ?\\| ?| >).*",
            "(?:don.t miss|read this|recommended|related (?:story|article|video)|trending|just in)\\W.*",
            "(?:click|tap) here (?:to|for) .*|.* click here\\W*",
            "(?:sign up|subscribe|register|join us)(?: now| here| today)? (?:for|to) .*(?:newsletter|e-?mails?|updates|alerts|briefing|inbox"
                    + "|app|channel).*",
            "(?:get|receive) .*(?:newsletter|in your inbox|to your inbox|delivered (?:through|to) your).*",
            "follow (?:us|me|him|her|them|@\\w+) on .*|.{0,60}follow (?:us|me|him|her|them|\\w+) on (?:twitter|facebook|instagram|google|telegram).*",
            "this (?:article|story|post) (?:was |has been )?(?:originally |first )?(?:published|appeared).*",
            "(?:the )?associated press contributed to this report.*",
            "have (?:a|any) (?:story|tip|questions?|thoughts)\\b.*\\?.*|got a (?:story|tip)\\b.*\\?.*",
            "(?:mehr|weitere) (?:nachrichten|news|artikel|informationen) .{0,60}|newsletter .*|folgen sie uns .*"));

    /** Who took a picture stands at its caption's end. */
    private static final Pattern CREDIT = Pattern.compile(
            "(?:©|\\bBildrechte:|\\bIMAGO\\b|\\bvia (?:Getty|AP|Reuters|iFixit)\\b|\\bGetty Images\\b|\\bpicture[- ]alliance\\b"
                    + "|\\b(?:Foto|Photo|Picture|Image|Bild|Photograph|Crédit|Zdjęcie|Фото)s?(?: by|:|/)|\\((?:AP|AFP|Reuters)[^)]{0,20}\\)?).{0,60}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Who wrote it and when: a year and a month or day, a clock's time, or how long it takes to read. */
    private static final Pattern DATELINE = Pattern.compile(
            "(?:(?:first |last )?(?:published|updated|posted|modified|created)|veröffentlicht|aktualisiert|stand|publicado|publié|atualizado"
                    + "|artikel veröffentlicht|güncelleme|publisert|opublikowano)\\b.{0,80}\\d.{0,60}"
                    + "|(?:by|von|por|par|di|av|af) \\p{Lu}[\\p{L}.'’-]+(?: [\\p{L}.'’-]+){1,4}(?:\\W.{0,50})?"
                    + "|.{0,80}\\b(?:19|20)\\d\\d\\b.{0,25}\\d\\d?[:.h]\\d\\d.{0,40}"
                    + "|.{0,60}(?:\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)\\d\\d|\\b(?:19|20)\\d\\d年).{0,80}"
                    + "|.{0,60}\\d+ ?-?(?:minutes?|mins?|minuten)\\.? ?(?:read|lesezeit|lesen|lecture|de lectura|leitura).{0,20}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Boilerplate() {}

    /** A line under a title or a picture. */
    static boolean dateline(String text) {
        return text.length() <= 130
                && !text.endsWith(".")
                && DATELINE.matcher(text).matches();
    }

    private static Pattern pattern(List<String> alternatives) {
        return Pattern.compile(
                "(?:" + String.join("|", alternatives) + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static boolean is(String text) {
        return text.length() <= LONGEST
                && (WHOLE.matcher(text).matches()
                        || CREDIT.matcher(text).find()
                        || START.matcher(text).matches());
    }
}
