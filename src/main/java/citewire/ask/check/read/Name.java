package citewire.ask.check.read;

import citewire.domain.TextSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A run of capitalised words: "Yoon Suk Yeol", "NATO".
 *
 * @param words as written, possessive endings and titles such as "President" taken off; at least one
 * @param span where the run stands
 */
public record Name(List<String> words, TextSpan span) {

    private static final Pattern WORD =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:[.'’&-]\\p{L}[\\p{L}\\p{M}\\p{N}]*)*");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s$|['’]$");

    /** Said of a person or put before a name; which of them an article uses is its style. */
    private static final Set<String> TITLES = WordList.words("titles.txt");

    /** Words that start a sentence without being a name. */
    private static final Set<String> FUNCTION_WORDS = WordList.words("function-words.txt");

    /** The names of a text in order. A capitalised first word of a sentence counts only where {@code initial} says so. */
    public static List<Name> in(String text, FirstWord initial) {
        var names = new ArrayList<Name>();
        var run = new Run(text);
        var words = WORD.matcher(text);
        while (words.find()) {
            String word = POSSESSIVE.matcher(words.group()).replaceAll("");
            boolean first = startsSentence(text, words.start());
            if (capitalised(word) && counts(word, first, text, words.end(), initial)) {
                run.add(word, words.start(), words.end(), names);
                if (word.length() < words.group().length()) {
                    run.close(names);
                }
            }
        }
        run.close(names);
        return names;
    }

    public static boolean functionWord(String word) {
        return FUNCTION_WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Lower-cased words of a text, those with a hyphen also in their parts. */
    public static Set<String> vocabulary(String text) {
        var found = new HashSet<String>();
        var words = WORD.matcher(text);
        while (words.find()) {
            String word = POSSESSIVE.matcher(words.group()).replaceAll("").toLowerCase(Locale.ROOT);
            found.add(word);
            found.add(word.replace(".", ""));
            found.addAll(List.of(word.split("[-.&]", -1)));
        }
        return found;
    }

    /** Lower-cased words, those with a hyphen in parts, titles left out unless nothing else is there. */
    public List<String> parts() {
        var parts = words.stream()
                .flatMap(word -> List.of(word.toLowerCase(Locale.ROOT).split("-", -1)).stream())
                .map(word -> word.replace(".", ""))
                .filter(word -> !word.isEmpty())
                .toList();
        var proper = parts.stream()
                .filter(word -> !TITLES.contains(word))
                .filter(word -> word.length() > 1 || words.size() == 1)
                .toList();
        return proper.isEmpty() ? parts : proper;
    }

    /** The first letters of its words: "nato" for "North Atlantic Treaty Organization". */
    public String initials() {
        var initials = new StringBuilder();
        words.forEach(word -> initials.append(Character.toLowerCase(word.charAt(0))));
        return initials.toString();
    }

    /** Whether two words name the same: equal, or one is made of the other ("Korea" and "Korean"). */
    public static boolean same(String left, String right) {
        if (left.equals(right)) {
            return true;
        }
        String shorter = left.length() <= right.length() ? left : right;
        String longer = left.length() <= right.length() ? right : left;
        return shorter.length() >= 4
                && ((longer.startsWith(shorter) && ENDINGS.contains(longer.substring(shorter.length())))
                        || derived(shorter, longer));
    }

    private static final Set<String> ENDINGS =
            Set.of("n", "an", "ian", "ish", "ese", "s", "es", "i", "ns", "ans", "ians");

    /** "Finland" and "Finnish", "Norway" and "Norwegian": a common stem of four letters, and one ends as of a people. */
    private static boolean derived(String shorter, String longer) {
        return shorter.regionMatches(0, longer, 0, 4)
                && (shorter.matches(".+(ish|ian|ans)") || longer.matches(".+(ish|gian)"));
    }

    private static boolean capitalised(String word) {
        return Character.isUpperCase(word.charAt(0))
                || word.chars().filter(Character::isUpperCase).count() > 1;
    }

    private static boolean counts(String word, boolean first, String text, int end, FirstWord initial) {
        if (functionWord(word) && !acronym(word)) {
            return false;
        }
        return !first || acronym(word) || followedByCapital(text, end) || initial.names(word, text.substring(end));
    }

    static boolean acronym(String word) {
        return word.length() > 1 && word.chars().noneMatch(Character::isLowerCase);
    }

    private static boolean followedByCapital(String text, int end) {
        return end + 1 < text.length() && text.charAt(end) == ' ' && Character.isUpperCase(text.charAt(end + 1));
    }

    private static boolean startsSentence(String text, int at) {
        for (int i = at - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                return !initial(text, i) && ".!?:\"“”‘(*-–—•".indexOf(c) >= 0;
            }
        }
        return true;
    }

    /** Whether the dot at {@code at} stands behind a lone capital: "Craig J. Lazzara". */
    private static boolean initial(String text, int at) {
        return text.charAt(at) == '.'
                && at > 1
                && Character.isUpperCase(text.charAt(at - 1))
                && text.charAt(at - 2) == ' ';
    }

    /** Tells whether a sentence's first word, capitalised as it must be, is a name. */
    @FunctionalInterface
    public interface FirstWord {
        /** @param rest what follows the word */
        boolean names(String word, String rest);
    }

    /** Joins capitalised words with nothing but a blank between them. */
    private static final class Run {
        private final String text;
        private final List<String> words = new ArrayList<>();
        private int start;
        private int end;

        Run(String text) {
            this.text = text;
        }

        void add(String word, int from, int to, List<Name> names) {
            if (!words.isEmpty() && !text.substring(end, from).equals(" ") && !initial(from)) {
                close(names);
            }
            if (words.isEmpty()) {
                start = from;
            }
            words.add(word);
            end = to;
        }

        /** "Craig J. Lazzara" */
        private boolean initial(int from) {
            return words.getLast().length() == 1 && text.substring(end, from).equals(". ");
        }

        void close(List<Name> names) {
            if (!words.isEmpty()) {
                names.add(new Name(List.copyOf(words), new TextSpan(start, end)));
                words.clear();
            }
        }
    }
}
