package citewire.ask.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
            "d.c");

    private final List<DraftSentence> finished = new ArrayList<>();
    private final StringBuilder sentence = new StringBuilder();
    private final StringBuilder space = new StringBuilder();
    private final List<Cut> cuts = new ArrayList<>();
    private String lead = "";
    private @Nullable StringBuilder mark;
    private boolean markedSinceLastCharacter;
    private boolean fenced;
    private boolean first = true;

    /** Takes the next piece in; returns the sentences that are finished now. */
    public List<DraftSentence> accept(String piece) {
        piece.chars().forEach(c -> step((char) c));
        return drain();
    }

    /** The draft has ended; returns what was still open. A marker that was cut off is left out. */
    public List<DraftSentence> finish() {
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
        } else if (mark != null) {
            inMark(mark, c);
        } else if (Marker.opens(c)) {
            mark = new StringBuilder().append(c);
        } else if (Character.isWhitespace(c)) {
            space.append(c);
        } else {
            visible(c);
        }
    }

    private void inMark(StringBuilder open, char c) {
        open.append(c);
        if (Marker.closes(c)) {
            mark = null;
            var cited = Marker.numbers(open);
            if (cited.isEmpty()) {
                literal(open);
            } else {
                cuts.add(new Cut(sentence.length(), cited));
                markedSinceLastCharacter = true;
            }
        } else if (!Marker.mayGoOn(open)) {
            mark = null;
            open.setLength(open.length() - 1);
            literal(open);
            step(c);
        }
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
        return initial || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** "- " or "2. " at the start of a line. */
    private boolean listMark() {
        boolean lineStart = first || lead.contains("\n");
        return lineStart
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
        int from = 0;
        for (Cut cut : cuts) {
            if (cut.at() == from && !parts.isEmpty()) {
                var last = parts.removeLast();
                var cited = new ArrayList<>(last.cited());
                cited.addAll(cut.cited());
                parts.add(new DraftSentence.Part(last.text(), cited));
            } else {
                parts.add(new DraftSentence.Part(sentence.substring(from, cut.at()), cut.cited()));
            }
            from = cut.at();
        }
        if (from < sentence.length()) {
            parts.add(new DraftSentence.Part(sentence.substring(from), List.of()));
        }
        return parts;
    }

    /** A group of numbers behind the first {@code at} characters of the sentence. */
    private record Cut(int at, List<Integer> cited) {}
}
