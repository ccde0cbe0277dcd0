package citewire.ask.claim;

import citewire.index.TextAnalysis;
import citewire.text.SentenceSplitter;
import citewire.text.VisibleText;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the claims of a chat message: its sentences that tell something and can be understood alone. */
final class ClaimReader {

    /** More of a message is not read. */
    private static final int MOST_CHARACTERS = 4000;

    /** Fewer words that carry meaning could be of anything. */
    private static final int LEAST_TERMS = 3;

    private static final int LEAST_WORDS = 4;

    /** Discord's markup, and what it makes of mentions, emoji and times; addresses are no words. */
    private static final Pattern MARKUP = Pattern.compile(
            "(?s)```.*?```|<[@#&!/:ats][^>\\n]{0,120}>|<?https?://\\S+>?"
                    + "|(?m:^\\s*(?:>{1,3}\\s|-#\\s|#{1,3}\\s|[-*•]\\s|\\d+[.)]\\s))|\\*\\*|\\*(?=\\S)|(?<=\\S)\\*|__|~~|\\|\\||`");

    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\n]{1,300})]\\(\\s*<?https?://[^)\\s]*>?\\s*\\)");

    /** Citations of an answer of the bot's own. */
    private static final Pattern CITATION = Pattern.compile("\\s*\\[\\d{1,2}]");

    /** How people hand news on, which is no part of it. */
    private static final Pattern OPENING = Pattern.compile(
            "(?iu)^(?:\\W*(?:(?:breaking|just in|update|urgent|eilmeldung|eil)\\s*[:!–—-]+|(?:wow|omg|lol|lmao|fyi|psa|guys|hey|yo|ok|okay|so|apparently|reportedly|angeblich|krass|leute)\\s*[,:!–—-]+"
                    + "|(?:(?:i|we) (?:just |have )?(?:heard|read|saw)|(?:i've|we've) (?:just )?(?:heard|read|seen)|did you (?:know|hear)|they say|people say|it is said|rumou?r has it)(?: that)?\\s)\\s*)+");

    /** Who is meant stands elsewhere. */
    private static final Pattern UNRESOLVED = Pattern.compile(
            "(?iu)^\\W*(?:he|she|it|they|this|that|these|those|his|her|their|its|er|sie|es|dies|diese[rs]?|das)\\b.*");

    private final TextAnalysis analysis;
    private final SentenceSplitter splitter = new SentenceSplitter();

    ClaimReader(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /** Each once, in their order. */
    List<String> claims(String text) {
        String seen = VisibleText.of(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
        String plain = CITATION.matcher(
                        MARKUP.matcher(LINK.matcher(seen).replaceAll("$1")).replaceAll(" "))
                .replaceAll("");
        return splitter.split(plain).stream()
                .map(span -> span.of(plain))
                .map(sentence -> OPENING.matcher(sentence).replaceFirst(""))
                .map(sentence -> sentence.replaceAll("[\\s\\p{Z}]+", " ").strip())
                .filter(this::tells)
                .distinct()
                .toList();
    }

    private boolean tells(String sentence) {
        return sentence.split(" ", -1).length >= LEAST_WORDS
                && !sentence.contains("?")
                && !UNRESOLVED.matcher(sentence).matches()
                && analysis.terms(sentence).size() >= LEAST_TERMS;
    }
}
