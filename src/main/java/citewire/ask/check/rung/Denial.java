package citewire.ask.check.rung;

import citewire.ask.check.read.ReadSentence;
import citewire.ask.check.read.Token;
import citewire.ask.check.read.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a sentence denies: by "not" and the like, or in other words. Two denials of one word undo each other. */
final class Denial {

    private static final String LIST = "denials.txt";
    private static final Set<String> PLAIN = Set.copyOf(WordList.rows(LIST).getFirst());
    private static final Set<String> ALL = WordList.words(LIST);

    /** Those behind which a figure may be denied; "no 3" is a number. */
    private static final Set<String> BEFORE_FIGURES = Set.of("not", "never", "nicht", "nie");

    /** "Not after 10" says when, "not out in Berlin" where. */
    private static final Set<String> TIMING = Set.of("after", "before", "until", "by", "in", "at", "on", "for", "to");

    /** Said with "to": "failed to win". */
    private static final Pattern OMITTED =
            Pattern.compile("(?:fail|refuse|decline)(?:s|d|ed)?|failing|refusing|declining");

    /** A denial reaches over so many telling words, up to a pause. */
    private static final int REACH = 3;

    /** The denied word stands at most so far behind its denial. */
    private static final int HEAD = 5;

    /** What a "not" in between says: "not only", "no more than". */
    private static final Set<String> BOUNDS =
            Set.of("only", "least", "more", "less", "fewer", "later", "sooner", "earlier", "longer");

    private Denial() {}

    /** The places of its denials in so many words, and of those that say it of a deed: "failed to". */
    static List<Integer> cues(ReadSentence sentence) {
        var cues = new ArrayList<Integer>();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (plain(sentence, i) || omitted(sentence, i)) {
                cues.add(i);
            }
        }
        return cues;
    }

    static List<Integer> plainCues(ReadSentence sentence) {
        return cues(sentence).stream().filter(i -> plain(sentence, i)).toList();
    }

    private static boolean plain(ReadSentence sentence, int place) {
        return PLAIN.contains(word(sentence, place)) && !bounds(sentence, place);
    }

    private static boolean omitted(ReadSentence sentence, int place) {
        String deed = word(sentence, place + 2);
        return OMITTED.matcher(word(sentence, place)).matches()
                && word(sentence, place + 1).equals("to")
                && !deed.isEmpty()
                && Character.isLetter(deed.charAt(0));
    }

    /** "not only", "no more than", "not just … but". */
    private static boolean bounds(ReadSentence sentence, int cue) {
        String next = word(sentence, cue + 1);
        boolean goesOn = sentence.tokens().stream()
                .skip(cue)
                .anyMatch(token -> token.word().equals("but") || token.word().equals("also"));
        return BOUNDS.contains(next) || (next.equals("just") && goesOn);
    }

    /** The word that a denial is about, adverbs passed over; -1 where there is none near. */
    static int head(ReadSentence sentence, int cue) {
        int adverb = -1;
        for (int i = cue + 1; i < sentence.tokens().size() && i <= cue + HEAD; i++) {
            Token token = sentence.tokens().get(i);
            if (ends(sentence, i) || (i > cue + 1 && TIMING.contains(token.word()))) {
                break;
            }
            if (Character.isDigit(token.stem().charAt(0))) {
                boolean near = i <= cue + 2 && !TIMING.contains(word(sentence, i - 1));
                return near && BEFORE_FIGURES.contains(word(sentence, cue)) ? i : -1;
            }
            if (token.telling() && !token.word().endsWith("ly")) {
                return i;
            }
            adverb = token.telling() ? i : adverb;
        }
        return adverb;
    }

    /** Whether a pause stands before a word that a denial does not reach over; a quotation mark alone is none. */
    private static boolean ends(ReadSentence sentence, int place) {
        Token token = sentence.tokens().get(place);
        if (!token.pause() || place == 0) {
            return false;
        }
        String gap = sentence.text()
                .substring(
                        sentence.tokens().get(place - 1).span().end(),
                        token.span().start());
        return !gap.matches("\\s*[\"“”'‘’]\\s*");
    }

    static boolean isDenied(ReadSentence sentence, int place) {
        int telling = 0;
        int denials = 0;
        for (int i = place - 1; i >= 0 && telling <= REACH; i--) {
            Token token = sentence.tokens().get(i);
            if (ends(sentence, i + 1) || token.word().equals("but")) {
                break;
            }
            denials += denies(sentence, i) ? 1 : 0;
            // "not aware of any complaints or reports": what follows "any" is denied however far it is
            telling = token.word().equals("any") ? 0 : telling + (token.telling() ? 1 : 0);
        }
        return denials % 2 == 1;
    }

    /** "Not yet" denies once, "yet to" as well. */
    private static boolean denies(ReadSentence sentence, int place) {
        String word = word(sentence, place);
        return ALL.contains(word)
                && (!word.equals("yet") || word(sentence, place + 1).equals("to"));
    }

    /** Where a word stands denied, or undenied. */
    static List<Spot> spots(Token word, ReadSentence sentence, boolean denied) {
        var spots = new ArrayList<Spot>();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (sentence.tokens().get(i).stem().equals(word.stem()) && isDenied(sentence, i) == denied) {
                spots.add(Spot.of(sentence, i));
            }
        }
        return spots;
    }

    /** Whether {@code said} denies something that the claim, but for its denial at {@code cue}, does not. */
    static boolean more(ReadSentence said, ReadSentence claim, int cue) {
        var denials = denials(said);
        var claimed = denials(claim);
        claimed.remove(word(claim, cue));
        claimed.forEach(denials::remove);
        return !denials.isEmpty();
    }

    /** Whether the claim denies something in other words than {@code said}. */
    static boolean otherwise(ReadSentence claim, ReadSentence said) {
        var denials = denials(claim);
        denials.removeAll(PLAIN);
        denials(said).forEach(denials::remove);
        return !denials.isEmpty();
    }

    private static List<String> denials(ReadSentence sentence) {
        var denials = new ArrayList<String>();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (denies(sentence, i)) {
                denials.add(word(sentence, i));
            }
        }
        return denials;
    }

    /** The two words before a denial that nothing follows: "the potatoes were [not]"; null where there are none. */
    static @Nullable List<Token> before(ReadSentence sentence, int cue) {
        return cue < 2 || ends(sentence, cue) ? null : sentence.tokens().subList(cue - 2, cue);
    }

    /** Whether the two words stand together, with or without a denial behind. */
    static boolean holds(ReadSentence sentence, List<Token> pair, boolean denied) {
        for (int i = 0; i + 1 < sentence.tokens().size(); i++) {
            boolean here =
                    sentence.tokens().get(i).stem().equals(pair.getFirst().stem())
                            && word(sentence, i + 1).equals(pair.getLast().word());
            if (here && PLAIN.contains(word(sentence, i + 2)) == denied) {
                return true;
            }
        }
        return false;
    }

    private static String word(ReadSentence sentence, int place) {
        return place < sentence.tokens().size() ? sentence.tokens().get(place).word() : "";
    }
}
