package citewire.ask.draft.quote;

import citewire.index.TextAnalysis;
import citewire.text.ListFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads texts into words that can be compared: the index's terms, numbers in one form, irregular forms regular. */
final class Wording {

    private static final Map<String, String> NUMBERS = ListFile.firsts(Wording.class, "numbers.txt");

    /** Irregular forms and names of nations to the word that stands for all of them. */
    private static final Map<String, String> FORMS = ListFile.firsts(Wording.class, "forms.txt");

    private final TextAnalysis analysis;

    Wording(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    List<Word> words(String text) {
        var words = new ArrayList<Word>();
        for (TextAnalysis.Term term : analysis.terms(text)) {
            String raw = term.span().of(text);
            int start = term.span().start();
            words.add(new Word(value(raw, term.value()), raw, words.size(), start, opens(text, start)));
        }
        return words;
    }

    /** The term a word is compared by, where it stands alone. */
    String value(String word) {
        var words = words(word);
        return words.isEmpty() ? "" : words.getFirst().value();
    }

    private String value(String raw, String term) {
        String lower = raw.toLowerCase(Locale.ROOT);
        String number = NUMBERS.get(lower);
        if (number != null) {
            return number;
        }
        if (Character.isDigit(term.charAt(0))) {
            return term.replace(",", "");
        }
        String regular = FORMS.get(lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower);
        return regular == null ? term : stem(regular, term);
    }

    private String stem(String regular, String otherwise) {
        var terms = analysis.terms(regular);
        return terms.isEmpty() ? otherwise : terms.getFirst().value();
    }

    private static boolean opens(String text, int start) {
        int i = start - 1;
        while (i >= 0 && !Character.isLetterOrDigit(text.charAt(i))) {
            if (".!?:\n".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
            i--;
        }
        return i < 0;
    }
}
