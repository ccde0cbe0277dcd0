package citewire.ask.question.time;

import citewire.ask.question.time.Word.Before;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** Cuts a question into words in one pass; dates in figures and addresses stay whole. */
final class WordReader {

    /** From this share of capitals on, they are a habit and tell no name. */
    private static final double SHOUTED = 0.75;

    private static final String STOPS = ".!?;:()[]{}\"“”„«»…|";

    private final String text;
    private final BitSet quoted;
    private final List<Word> words = new ArrayList<>();
    private boolean sentenceStarts = true;

    private WordReader(String text) {
        this.text = text;
        this.quoted = Quotes.in(text);
    }

    static List<Word> words(String text) {
        var reader = new WordReader(text);
        reader.read();
        return uncased(reader.words);
    }

    private void read() {
        var before = Before.STOP;
        int i = 0;
        while (i < text.length()) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                before = stronger(before, text.charAt(i), i);
                i++;
                continue;
            }
            int end = whole(i);
            if (end < 0) {
                end = wordEnd(i);
            }
            add(i, end, before);
            i = end;
            before = Before.SPACE;
        }
    }

    /** The end of a run that is a date in figures, a duration, or an address; -1 for none. */
    private int whole(int start) {
        int end = start;
        while (end < text.length()
                && end - start <= FigureDates.LONGEST
                && (Character.isLetterOrDigit(text.charAt(end)) || inside(end))) {
            end++;
        }
        String run = text.substring(start, end);
        boolean address = run.indexOf('.') > 0 && Character.isLetter(run.charAt(0)) && !run.contains("’");
        return end - start <= FigureDates.LONGEST && (FigureDates.looksLikeOne(run) || (address && !initials(run)))
                ? end
                : -1;
    }

    private boolean inside(int at) {
        boolean between = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        return between && ".-/:+,".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean initials(String run) {
        return run.length() <= 5;
    }

    private int wordEnd(int start) {
        int end = start;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || apostrophe(end) || thousands(end))) {
            end++;
        }
        return end;
    }

    private boolean apostrophe(int at) {
        char c = text.charAt(at);
        return (c == '\'' || c == '’') && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    /** The comma of 2,000 and the point of 3.5. */
    private boolean thousands(int at) {
        char c = text.charAt(at);
        return (c == ',' || c == '.')
                && at > 0
                && Character.isDigit(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
    }

    private Before stronger(Before before, char c, int at) {
        if (STOPS.indexOf(c) >= 0 && !(c == '.' && abbreviated(at))) {
            sentenceStarts |= c == '.' || c == '?' || c == '!' || c == ':';
            return Before.STOP;
        }
        if (before == Before.SPACE && c == ',') {
            return Before.COMMA;
        }
        boolean dash = c == '-' || c == '–' || c == '—';
        return before == Before.SPACE && dash ? Before.DASH : before;
    }

    /** "Jan. 6", "U.S. troops". */
    private boolean abbreviated(int point) {
        return !words.isEmpty()
                && words.getLast().end() == point
                && point + 2 < text.length()
                && words.getLast().text().length() <= 4
                && (Character.isDigit(text.charAt(point + 2))
                        || words.getLast().text().length() == 1);
    }

    private void add(int start, int end, Before before) {
        String raw = text.substring(start, end);
        boolean possessive = raw.length() > 2 && (raw.endsWith("'s") || raw.endsWith("’s"));
        String plain = (possessive ? raw.substring(0, raw.length() - 2) : raw).toLowerCase(Locale.ROOT);
        boolean capital = Character.isUpperCase(raw.charAt(0)) && !sentenceStarts;
        words.add(new Word(plain, start, end, capital, possessive, before, quoted.get(start)));
        sentenceStarts = false;
    }

    private static List<Word> uncased(List<Word> words) {
        long capitals = words.stream().filter(Word::capital).count();
        if (words.size() < 3 || capitals < SHOUTED * (words.size() - 1)) {
            return List.copyOf(words);
        }
        return words.stream()
                .map(w -> new Word(w.text(), w.start(), w.end(), false, w.possessive(), w.before(), w.quoted()))
                .toList();
    }
}
