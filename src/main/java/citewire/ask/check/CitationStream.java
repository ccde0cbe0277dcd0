package citewire.ask.check;

import citewire.text.VisibleStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a draft that arrives in pieces into finished sentences with what they cite. Reads character by character, each
 * one once, so that it does not matter where the pieces were cut. A marker behind the full stop belongs to the sentence
 * before it; a sentence is finished when the next one has begun, since more markers may follow.
 */
public final class CitationStream {

    /** A longer sentence is cut at a blank: a draft without full stops must not wait for its end. */
    private static final int MAX_SENTENCE = 2000;

    private static final String TERMINATORS = ".!?…";
    private static final String WIDE_TERMINATORS = "。！？";
    private static final String CLOSERS = "\"”’')»*_）」";
    private static final String FENCE = "```";

    /** Words whose full stop does not end a sentence. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "sen", "rep", "gov", "st", "sgt", "capt", "lt", "col", "maj", "rev",
            "hon", "pres", "vs", "etc", "no", "inc", "corp", "ltd", "co", "e.g", "i.e", "a.m", "p.m", "jan", "feb",
            "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "approx", "est", "u.s", "u.k", "u.n",
            "d.c", "nr", "abs", "bzw", "ca", "z.b", "d.h", "u.a", "mio", "mrd", "mt", "ft", "jr", "sr", "fig", "vol");

    /** Behind one of these German words a number with a full stop is a day: "am 3. Oktober". */
    private static final Set<String> BEFORE_A_DAY =
            Set.of("am", "der", "den", "dem", "des", "vom", "zum", "bis", "und", "im", "seit", "ab", "beim");

    /** An address is no longer than this; what else stands behind a marker in brackets is text. */
    private static final int MAX_LINK = 300;

    private static final Pattern ADDRESS = Pattern.compile("\\(\\s*(?:[a-zA-Z][a-zA-Z+.-]*:|www\\.|[/#]).*\\)");

    /** A longer run of list marks before a sentence is none. */
    private static final int MAX_LEAD = 20;

    private final int passages;
    private final VisibleStream seen = new VisibleStream();
    private final List<DraftSentence> finished = new ArrayList<>();
    private final StringBuilder sentence = new StringBuilder();
    private final StringBuilder space = new StringBuilder();
    private final List<Cut> cuts = new ArrayList<>();
    private String lead = "";
    private @Nullable StringBuilder mark;
    private @Nullable StringBuilder link;
    private boolean square;
    private boolean markedSinceLastCharacter;
    private int spaceBeforeMark;
    private boolean fenced;
    private boolean first = true;

    /**
     * @param passages how many there are to cite: until a square bracket has cited one, a round one with their numbers
     *     alone, behind words, does so too; with 0 round ones are text
     */
    public CitationStream(int passages) {
        this.passages = passages;
    }

    /** Takes the next piece in; returns the sentences that are finished now. */
    public List<DraftSentence> accept(String piece) {
        // what is not seen is left out before anything is read: a hidden character must not tell check and reader apart
        seen.accept(piece).chars().forEach(c -> step((char) c));
        return drain();
    }

    /** The draft has ended; returns what was still open. A marker that was cut off is left out. */
    public List<DraftSentence> finish() {
        StringBuilder address = link;
        link = null;
        if (address != null) {
            reread(address);
        }
        StringBuilder open = mark;
        mark = null;
        if (open != null && !Marker.cutOff(open)) {
            literal(open);
        }
        emit();
        return drain();
    }

    private List<DraftSentence> drain() {
        var drained = List.copyOf(finished);
        finished.clear();
        return drained;
    }

    private void step(char c) {
        if (fenced) {
            fence(c);
        } else if (link != null) {
            inLink(link, c);
        } else if (mark != null) {
            inMark(mark, c);
        } else if (c == '(' && markedSinceLastCharacter && space.length() == spaceBeforeMark) {
            link = new StringBuilder().append(c);
        } else if (Marker.opens(c) || (Marker.opensRound(c) && mayCiteInRound())) {
            mark = new StringBuilder().append(c);
        } else if (Character.isWhitespace(c)) {
            space.append(c);
        } else {
            visible(c);
        }
    }

    private boolean mayCiteInRound() {
        return passages > 0 && !square && !sentence.isEmpty() && space.indexOf("\n") < 0;
    }

    private void inMark(StringBuilder open, char c) {
        open.append(c);
        if (Marker.closed(open)) {
            mark = null;
            cite(open);
        } else if (!Marker.mayGoOn(open)) {
            mark = null;
            reread(open);
        }
    }

    private void cite(StringBuilder bracket) {
        var cited = Marker.numbers(bracket);
        boolean round = Marker.round(bracket);
        if (cited.isEmpty() || (round && cited.stream().anyMatch(n -> n < 1 || n > passages))) {
            literal(bracket);
            return;
        }
        square |= !round;
        cuts.add(new Cut(sentence.length(), cited));
        markedSinceLastCharacter = true;
        spaceBeforeMark = space.length();
    }

    /** "[1](https://…)": a marker is no link, whatever it should lead to. */
    private void inLink(StringBuilder address, char c) {
        address.append(c);
        if (c == ')' && ADDRESS.matcher(address).matches()) {
            link = null;
        } else if (c == ')' && mayCiteInRound()) {
            link = null;
            cite(address);
        } else if (c == ')' || Character.isWhitespace(c) || Marker.opens(c) || address.length() > MAX_LINK) {
            link = null;
            reread(address);
        }
    }

    /** Takes the first character as it is, and the others as if they came now. */
    private void reread(StringBuilder text) {
        String rest = text.substring(1);
        literal(text.substring(0, 1));
        rest.chars().forEach(c -> step((char) c));
    }

    private void literal(CharSequence text) {
        text.chars().forEach(c -> {
            if (Character.isWhitespace(c)) {
                space.append((char) c);
            } else {
                visible((char) c);
            }
        });
    }

    private void fence(char c) {
        sentence.append(c);
        fenced = !(c == '`' && endsWithFence());
    }

    private void visible(char c) {
        if (!sentence.isEmpty() && !listMark() && begins(c)) {
            emit();
        }
        if (sentence.isEmpty()) {
            lead = first ? "" : gap();
        } else if (listMark()) {
            lead = lead + sentence + " ";
            sentence.setLength(0);
        } else if (!space.isEmpty() && !(markedSinceLastCharacter && ",.;:!?)".indexOf(c) >= 0)) {
            sentence.append(' ');
        } else if (markedSinceLastCharacter && Character.isLetterOrDigit(c)) {
            sentence.append(' ');
        }
        space.setLength(0);
        markedSinceLastCharacter = false;
        sentence.append(c);
        fenced = c == '`' && endsWithFence();
    }

    private boolean endsWithFence() {
        int length = sentence.length();
        return length >= FENCE.length()
                && sentence.substring(length - FENCE.length()).equals(FENCE);
    }

    /** Whether {@code c}, after the white space and markers before it, begins another sentence. */
    private boolean begins(char c) {
        if (space.indexOf("\n") >= 0) {
            return true;
        }
        if (WIDE_TERMINATORS.indexOf(sentence.charAt(sentence.length() - 1)) >= 0) {
            return CLOSERS.indexOf(c) < 0;
        }
        if (sentence.length() >= MAX_SENTENCE && !space.isEmpty()) {
            return true;
        }
        if (space.isEmpty() && !markedSinceLastCharacter) {
            return false;
        }
        if (!stopped() || Character.isLowerCase(c)) {
            return false;
        }
        if (markedSinceLastCharacter && cuts.getLast().at() == sentence.length()) {
            return CLOSERS.indexOf(c) < 0 && TERMINATORS.indexOf(c) < 0 && ",;:".indexOf(c) < 0;
        }
        return !space.isEmpty() && !abbreviated() && "-–—,;:".indexOf(c) < 0;
    }

    /** Whether the sentence so far ends with a full stop, quotes and brackets behind it left aside. */
    private boolean stopped() {
        return TERMINATORS.indexOf(sentence.charAt(lastBeforeClosers())) >= 0;
    }

    private int lastBeforeClosers() {
        int at = sentence.length() - 1;
        while (at > 0 && CLOSERS.indexOf(sentence.charAt(at)) >= 0) {
            at--;
        }
        return at;
    }

    private boolean abbreviated() {
        int stop = lastBeforeClosers();
        if (sentence.charAt(stop) != '.') {
            return false;
        }
        int start = stop;
        while (start > 0 && (Character.isLetter(sentence.charAt(start - 1)) || sentence.charAt(start - 1) == '.')) {
            start--;
        }
        String word = sentence.substring(start, stop);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return initial || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT)) || dayOfMonth(stop);
    }

    private boolean dayOfMonth(int stop) {
        int start = stop;
        while (start > 0 && stop - start < 3 && Character.isDigit(sentence.charAt(start - 1))) {
            start--;
        }
        if (start == stop || stop - start > 2 || start < 2 || sentence.charAt(start - 1) != ' ') {
            return false;
        }
        int from = start - 1;
        while (from > 0 && start - from < 6 && Character.isLetter(sentence.charAt(from - 1))) {
            from--;
        }
        return BEFORE_A_DAY.contains(sentence.substring(from, start - 1).toLowerCase(Locale.ROOT));
    }

    /** "- " or "2. " at the start of a line. */
    private boolean listMark() {
        boolean lineStart = first || lead.contains("\n");
        return lineStart
                && lead.length() <= MAX_LEAD
                && !space.isEmpty()
                && sentence.length() <= 3
                && sentence.toString().matches("[-*•–]|\\d{1,2}[.)]");
    }

    private String gap() {
        long breaks = space.chars().filter(c -> c == '\n').count();
        return breaks == 0 ? " " : breaks == 1 ? "\n" : "\n\n";
    }

    private void emit() {
        if (!sentence.isEmpty()) {
            finished.add(new DraftSentence(lead, parts()));
            first = false;
        }
        sentence.setLength(0);
        cuts.clear();
    }

    private List<DraftSentence.Part> parts() {
        var parts = new ArrayList<DraftSentence.Part>();
        for (int i = 0, from = 0; i < cuts.size(); ) {
            int at = cuts.get(i).at();
            var cited = new LinkedHashSet<Integer>();
            while (i < cuts.size() && cuts.get(i).at() == at) {
                cited.addAll(cuts.get(i++).cited());
            }
            parts.add(new DraftSentence.Part(sentence.substring(from, at), List.copyOf(cited)));
            from = at;
        }
        int behind = cuts.isEmpty() ? 0 : cuts.getLast().at();
        if (behind < sentence.length()) {
            parts.add(new DraftSentence.Part(sentence.substring(behind), List.of()));
        }
        return parts;
    }

    /** A group of numbers behind the first {@code at} characters of the sentence. */
    private record Cut(int at, List<Integer> cited) {}
}
