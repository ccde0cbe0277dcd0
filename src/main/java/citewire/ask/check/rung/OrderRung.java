package citewire.ask.check.rung;

import citewire.ask.check.read.ReadSentence;
import citewire.ask.check.read.Token;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who does and who suffers a deed is the same as in the source: what stands right before and right behind a word that
 * both have must not have changed sides. Sentences are read in the order of the active voice.
 */
final class OrderRung implements Rung {

    private static final Set<String> WITHIN = Set.of(
            "the", "a", "an", "his", "her", "its", "their", "has", "have", "had", "is", "was", "were", "are", "be",
            "been", "being", "by", "will", "would", "can", "could", "did", "does", "do", "may", "might", "already",
            "also");

    private static final int REACH = 7;

    @Override
    public @Nullable String objection(Comparison compared) {
        ReadSentence claim = compared.claim();
        for (int i = 0; i < claim.order().size(); i++) {
            Token deed = claim.tokens().get(claim.order().get(i));
            boolean towards = deed.word().equals("to");
            if ((deed.telling() || towards) && changed(compared, i, deed, towards)) {
                return "what stands before and behind “" + deed.word() + "” has changed sides";
            }
        }
        return null;
    }

    private static boolean changed(Comparison compared, int at, Token deed, boolean towards) {
        var before = side(compared.claim(), at, -1, towards);
        var behind = side(compared.claim(), at, 1, towards);
        if (before.isEmpty() || behind.isEmpty()) {
            return false;
        }
        boolean crossed = false;
        for (ReadSentence sentence : compared.read()) {
            for (int i = 0; i < sentence.order().size(); i++) {
                if (sentence.tokens().get(sentence.order().get(i)).stem().equals(deed.stem())) {
                    var saidBefore = side(sentence, i, -1, towards);
                    var saidBehind = side(sentence, i, 1, towards);
                    if (common(before, saidBefore) || common(behind, saidBehind)) {
                        return false;
                    }
                    crossed |= common(before, saidBehind) && common(behind, saidBefore);
                }
            }
        }
        return crossed;
    }

    private static boolean common(Set<String> one, Set<String> two) {
        return !Collections.disjoint(one, two);
    }

    /** "By signing" tells how it was done; of a sentence that was turned, "by" joins the deed to whom it was done to. */
    private static boolean means(ReadSentence sentence, int at, int step) {
        List<Integer> order = sentence.order();
        return step > 0
                && sentence.tokens().get(order.get(at)).word().equals("by")
                && (at + 1 == order.size() || order.get(at + 1) == order.get(at) + 1);
    }

    /** The telling words next to a place on one side, up to a pause or a little word that begins something else. */
    private static Set<String> side(ReadSentence sentence, int at, int step, boolean towards) {
        var words = new HashSet<String>();
        List<Integer> order = sentence.order();
        for (int i = at + step; i >= 0 && i < order.size() && Math.abs(i - at) <= REACH; i += step) {
            Token token = sentence.tokens().get(order.get(i));
            Token border = step > 0 ? token : sentence.tokens().get(order.get(i + 1));
            boolean inPlace = Math.abs(order.get(step > 0 ? i : i + 1) - order.get(step > 0 ? i - 1 : i)) == 1;
            boolean another = !token.telling() && !WITHIN.contains(token.word());
            boolean figure = Character.isDigit(token.stem().charAt(0));
            if (towards && step > 0 && figure && words.isEmpty()) {
                return Set.of(token.stem());
            }
            if ((border.pause() && inPlace) || another || (figure && !towards) || means(sentence, i, step)) {
                // "from A to B": what stands before "to" has to be told where it is from
                return towards && step < 0 && !token.word().equals("from") ? Set.of() : words;
            }
            if (token.telling()) {
                words.add(token.stem());
            }
        }
        return towards && step < 0 ? Set.of() : words;
    }
}
