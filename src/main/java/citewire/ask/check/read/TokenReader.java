package citewire.ask.check.read;

import citewire.domain.TextSpan;
import citewire.index.TextAnalysis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Cuts a sentence into its tokens. */
final class TokenReader {

    private static final Pattern TOKEN = Pattern.compile(
            "\\p{L}[\\p{L}\\p{M}\\p{N}]*+(?:[.'’&]\\p{L}[\\p{L}\\p{M}\\p{N}]*+)*+|\\d[\\d.,:]*+(?<=\\d)|\\d");
    private static final Pattern PAUSE = Pattern.compile("[,;:()\"“”„«»—–!?…]| - |\\.");

    /** "Craig J. Lazzara": the dot ends nothing. */
    private static final Pattern INITIAL = Pattern.compile("\\.\\s+");

    /** All forms of a verb whose forms share no stem, by the first of them. */
    private static final Map<String, String> IRREGULAR = irregular();

    private static final Map<String, String> CONTRACTED = Map.of("ca", "can", "wo", "will", "sha", "shall");

    private final String text;
    private final Map<Integer, String> stems = new HashMap<>();
    private final List<Token> tokens = new ArrayList<>();
    private int end;

    private TokenReader(String text, List<TextAnalysis.Term> terms, List<Figure> figures) {
        this.text = text;
        terms.forEach(term -> stems.put(term.span().start(), term.value()));
        figures.forEach(
                figure -> stems.put(figure.span().start(), figure.value().toPlainString()));
    }

    /** @param figures whose first words are read as the digits that they mean */
    static List<Token> read(String text, List<TextAnalysis.Term> terms, List<Figure> figures) {
        return new TokenReader(text, terms, figures).read();
    }

    private List<Token> read() {
        var found = TOKEN.matcher(text);
        while (found.find()) {
            String word = found.group().toLowerCase(Locale.ROOT).replace('’', '\'');
            if (word.equals("cannot") || word.endsWith("n't")) {
                String base = word.substring(0, word.length() - 3);
                add(CONTRACTED.getOrDefault(base, base), found.start(), found.end() - 3);
                add("not", found.end() - 3, found.end());
            } else {
                add(word.endsWith("'s") ? word.substring(0, word.length() - 2) : word, found.start(), found.end());
            }
        }
        return List.copyOf(tokens);
    }

    private void add(String word, int from, int to) {
        String gap = text.substring(end, from);
        boolean pause = end > 0 && PAUSE.matcher(gap).find() && !afterInitial(gap);
        boolean telling = !Name.functionWord(word) || Name.acronym(text.substring(from, to));
        String stem = IRREGULAR.getOrDefault(word, stems.getOrDefault(from, word));
        tokens.add(new Token(word, stem, telling, pause, new TextSpan(from, to)));
        end = to;
    }

    private boolean afterInitial(String gap) {
        return INITIAL.matcher(gap).matches()
                && tokens.getLast().word().length() == 1
                && Character.isUpperCase(text.charAt(end - 1));
    }

    private static Map<String, String> irregular() {
        var forms = new HashMap<String, String>();
        for (var words : WordList.rows("irregular-verbs.txt")) {
            words.forEach(word -> forms.putIfAbsent(word, words.getFirst()));
        }
        return Map.copyOf(forms);
    }
}
