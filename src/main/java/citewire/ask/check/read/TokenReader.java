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

    private static final Map<String, String> CONTRACTED = Map.of("ca", "can", "wo", "will", "sha", "shall");

    private final String text;
    private final Map<Integer, String> stems = new HashMap<>();
    private final List<Token> tokens = new ArrayList<>();
    private int end;

    private TokenReader(String text, List<TextAnalysis.Term> terms) {
        this.text = text;
        terms.forEach(term -> stems.put(term.span().start(), term.value()));
    }

    static List<Token> read(String text, List<TextAnalysis.Term> terms) {
        return new TokenReader(text, terms).read();
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
        boolean pause = end > 0 && PAUSE.matcher(text.substring(end, from)).find();
        boolean telling = !Name.functionWord(word);
        tokens.add(new Token(word, stems.getOrDefault(from, word), telling, pause, new TextSpan(from, to)));
        end = to;
    }
}
