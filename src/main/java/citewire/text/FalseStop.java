package citewire.text;

import java.util.Locale;
import java.util.Set;

/** Tells a stop that ends a sentence from one that does not. */
final class FalseStop {

    /** Always followed by the rest of what they shorten or introduce. */
    private static final Set<String> INTRODUCING = Set.of(
            "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "fr", "hon", "st", "mt", "ft", "gen", "lt", "col", "maj",
            "capt", "cmdr", "adm", "sgt", "cpl", "pvt", "sen", "rep", "gov", "pres", "atty", "supt", "insp", "det",
            "messrs", "mme", "mlle", "vs", "v", "no", "nos", "art", "sec", "fig", "vol", "pp", "approx", "est", "al",
            "e.g", "i.e", "cf", "ca", "viz", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct",
            "nov", "dec");

    /** May end a sentence as well: they do where a word follows that seldom goes on with a name. */
    private static final Set<String> EITHER = Set.of(
            "inc", "corp", "co", "ltd", "llc", "bros", "jr", "sr", "etc", "a.m", "p.m", "u.s", "u.k", "u.n", "e.u",
            "u.a.e", "u.s.a", "d.c", "ph.d", "m.d", "b.a", "m.a", "calif", "fla", "ariz", "mass", "conn", "ill", "mich",
            "minn", "penn", "pa", "va", "wash", "wis", "tenn", "tex", "okla", "ore", "colo", "ga", "la", "md", "mo",
            "n.y", "n.j", "n.c", "s.c", "n.h", "n.m", "n.d", "s.d", "l.a", "r.i", "w.va", "ave", "blvd", "rd");

    private static final Set<String> BEGINNING = Set.of(
            "the",
            "a",
            "an",
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "you",
            "his",
            "her",
            "their",
            "its",
            "our",
            "my",
            "this",
            "that",
            "these",
            "those",
            "there",
            "here",
            "but",
            "and",
            "or",
            "so",
            "yet",
            "in",
            "on",
            "at",
            "as",
            "for",
            "from",
            "by",
            "with",
            "after",
            "before",
            "when",
            "while",
            "since",
            "if",
            "although",
            "though",
            "however",
            "what",
            "who",
            "why",
            "how",
            "where",
            "some",
            "many",
            "most",
            "both",
            "no",
            "not",
            "one");

    private FalseStop() {}

    /** Whether the sentence that started at {@code from} goes on at {@code bound}, where the iterator proposes an end. */
    static boolean at(String line, int from, int bound) {
        int next = skip(line, bound);
        if (next == line.length()) {
            return false;
        }
        char follows = line.charAt(next);
        return Character.isLowerCase(follows)
                || isCloser(line, next)
                || !hasWord(line, from, bound)
                || !hasWord(line, bound, line.length())
                || afterAbbreviation(line, from, bound, next);
    }

    private static int skip(String line, int at) {
        int i = at;
        while (i < line.length() && Character.isWhitespace(line.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isCloser(String line, int at) {
        char c = line.charAt(at);
        boolean alone = at + 1 == line.length() || Character.isWhitespace(line.charAt(at + 1));
        return c == '”' || c == ')' || c == ']' || c == '…' || ((c == '"' || c == '’' || c == '\'') && alone);
    }

    private static boolean hasWord(String line, int from, int to) {
        // a bound far away is behind a word for certain, and looking further would make long lines quadratic
        return line.substring(from, Math.min(to, from + 80)).chars().anyMatch(Character::isLetterOrDigit)
                || to - from > 80;
    }

    private static boolean afterAbbreviation(String line, int from, int bound, int next) {
        int end = bound;
        while (end > from && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        if (end == from || line.charAt(end - 1) != '.') {
            return false;
        }
        int start = end - 1;
        while (start > from && isWordPart(line.charAt(start - 1))) {
            start--;
        }
        String word = line.substring(start, end - 1);
        String lower = word.toLowerCase(Locale.ROOT);
        if (EITHER.contains(lower)) {
            return !BEGINNING.contains(nextWord(line, next));
        }
        return isInitial(word) || (INTRODUCING.contains(lower) && isAbbreviated(line, word, lower, next));
    }

    /** "No." and months also end sentences: they introduce only with a capital and, for some, a figure behind. */
    private static boolean isAbbreviated(String line, String word, String lower, int next) {
        boolean beforeFigure = Character.isDigit(line.charAt(next)) || line.charAt(next) == '#';
        return switch (lower) {
            case "no", "nos", "art", "sec", "fig", "vol", "mar", "dec", "det", "est" -> beforeFigure;
            default ->
                lower.contains(".")
                        || Character.isUpperCase(word.charAt(0))
                        || beforeFigure
                        || lower.equals("v")
                        || lower.equals("vs")
                        || lower.equals("al")
                        || lower.equals("cf");
        };
    }

    private static boolean isInitial(String word) {
        return word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }

    private static String nextWord(String line, int next) {
        int end = next;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        return line.substring(next, end).toLowerCase(Locale.ROOT);
    }
}
