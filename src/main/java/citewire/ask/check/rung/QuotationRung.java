package citewire.ask.check.rung;

import citewire.ask.check.read.Quotation;
import citewire.ask.check.read.ReadSentence;
import citewire.ask.check.read.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Every quotation stands word for word in the passage. It may run on into the sentence before or behind, as long as one
 * that bears the claim out holds part of it.
 */
final class QuotationRung implements Rung {

    @Override
    public @Nullable String objection(Comparison compared) {
        for (Quotation quotation : compared.claim().quotations()) {
            for (String piece : quotation.pieces()) {
                if (!quoted(piece, compared)) {
                    return "the passage does not hold the quotation “" + piece + "”";
                }
            }
        }
        return null;
    }

    private static boolean quoted(String words, Comparison compared) {
        if (Wording.contains(Wording.fold(compared.passage().headline().text()), words)) {
            return true;
        }
        return Wording.contains(compared.passage().folded(), words)
                && (compared.read().stream().anyMatch(sentence -> shares(sentence, words))
                        || shares(compared.before(1), words)
                        || shares(compared.behind(), words)
                        || Wording.words(words) == 1);
    }

    private static boolean shares(@Nullable ReadSentence sentence, String words) {
        return sentence != null
                && (Wording.contains(Wording.fold(sentence.text()), words)
                        || Wording.contains(words, Wording.core(sentence.text())));
    }
}
