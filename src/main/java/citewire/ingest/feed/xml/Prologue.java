package citewire.ingest.feed.xml;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A document without its document type: what that declares as plain text is put in where it is used, HTML's entities
 * too, and everything else it declares is forgotten, so that no entity can grow or reach outside.
 *
 * @param doctype the text of the declaration, empty where there is none
 * @param fault the first entity that is used without being declared
 */
record Prologue(String text, String doctype, @Nullable String fault) {

    /** XML's own. */
    private static final Set<String> OWN = Set.of("amp", "lt", "gt", "quot", "apos");

    /** Of the characters that entities may add; a document that wants more keeps them as they are. */
    private static final int MAX_GROWTH = 1_000_000;

    /** Declarations longer than this declare nothing worth the time. */
    private static final int MAX_DOCTYPE = 64_000;

    private static final Pattern ENTITY =
            Pattern.compile("<!ENTITY\\s+(\\w+)\\s+(?:\"([^\"&%]*|&#\\w+;)\"|'([^'&%]*|&#\\w+;)')\\s*>");
    private static final Pattern NAME = Pattern.compile("<!DOCTYPE([^\\[>]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern REFERENCE =
            Pattern.compile("<!--.*?(?:-->|$)|<!\\[CDATA\\[.*?(?:\\]\\]>|$)|&(\\w{1,40});", Pattern.DOTALL);

    static Prologue of(String document) {
        int start = declaration(document);
        if (start < 0) {
            return resolved(document, "", Map.of());
        }
        int end = end(document, start);
        String doctype = document.substring(start, Math.min(end, start + MAX_DOCTYPE));
        var name = NAME.matcher(doctype);
        String plain = document.substring(0, start) + lineEnds(document, start, end) + document.substring(end);
        return resolved(plain, name.find() ? name.group(1).strip() : "", entities(doctype));
    }

    /** Where the declaration stands among the comments and instructions before the first element; -1 for nowhere. */
    private static int declaration(String document) {
        int at = document.indexOf('<');
        while (at >= 0) {
            if (document.startsWith("<!--", at)) {
                at = document.indexOf("-->", at + 4);
            } else if (document.startsWith("<?", at)) {
                at = document.indexOf("?>", at);
            } else {
                return document.startsWith("<!", at) ? at : -1;
            }
            at = at < 0 ? at : document.indexOf('<', at);
        }
        return -1;
    }

    private static int end(String document, int start) {
        int depth = 0;
        char quote = 0;
        for (int i = start; i < document.length(); i++) {
            char c = document.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[' || c == '<') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '>' && --depth <= 0) {
                return i + 1;
            }
        }
        return document.length();
    }

    /** Line ends stay, so that lines are counted right. */
    private static String lineEnds(String document, int start, int end) {
        return "\n".repeat((int)
                document.substring(start, end).chars().filter(c -> c == '\n').count());
    }

    private static Map<String, String> entities(String head) {
        var entities = new HashMap<String, String>();
        var found = ENTITY.matcher(head);
        while (found.find()) {
            entities.putIfAbsent(found.group(1), found.group(2) == null ? found.group(3) : found.group(2));
        }
        return entities;
    }

    private static Prologue resolved(String text, String doctype, Map<String, String> declared) {
        var out = new StringBuilder(text.length() + 16);
        var found = REFERENCE.matcher(text);
        String fault = null;
        int growth = 0;
        while (found.find()) {
            String name = found.group(1);
            String value = name == null || growth > MAX_GROWTH ? null : value(name, declared);
            if (value == null) {
                found.appendReplacement(out, Matcher.quoteReplacement(found.group()));
                continue;
            }
            if (fault == null && !declared.containsKey(name)) {
                fault = "line %d: &%s; is not declared".formatted(line(text, found.start()), name);
            }
            growth += value.length();
            found.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        return new Prologue(found.appendTail(out).toString(), doctype, fault);
    }

    /** Null for what stays as it is: XML's own five, and what nobody knows. */
    private static @Nullable String value(String name, Map<String, String> declared) {
        if (OWN.contains(name)) {
            return null;
        }
        String value = declared.get(name);
        return value == null ? ofHtml("&" + name + ";") : value;
    }

    private static @Nullable String ofHtml(String reference) {
        String value = Parser.unescapeEntities(reference, false);
        return value.equals(reference) || value.contains("&") || value.contains("<") ? null : value;
    }

    private static long line(String text, int until) {
        return 1 + text.substring(0, until).chars().filter(c -> c == '\n').count();
    }
}
