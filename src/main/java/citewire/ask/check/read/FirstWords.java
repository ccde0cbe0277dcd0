package citewire.ask.check.read;

import citewire.domain.Passage;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows from the evidence which words are names where a sentence's first letter cannot tell. */
public final class FirstWords implements Name.FirstWord {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}]*");

    /** What a subject does; a lone unknown word before one of these is taken for a name. */
    private static final Pattern VERB = Pattern.compile(
            "^(?:['’]s)? (?:will|is|was|has|had|said|says|would|plans|met|told|won|announced|signed|may|can|could|did)\\b.*",
            Pattern.DOTALL);

    private static final Pattern COMMON_ENDING =
            Pattern.compile(".*(?:s|ing|ed|tion|sion|ment|ness|ity|ly|ship|ism|ance|ence)");

    private final Set<String> small = new HashSet<>();
    private final Set<String> capital = new HashSet<>();

    public FirstWords(List<Passage> evidence) {
        for (Passage passage : evidence) {
            passage.sentences().forEach(span -> read(span.of(passage.text())));
        }
    }

    @Override
    public boolean names(String word, String rest) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (capital.contains(lower)) {
            return true;
        }
        return !small.contains(lower)
                && !COMMON_ENDING.matcher(lower).matches()
                && VERB.matcher(rest).matches();
    }

    private FirstWords() {}

    /** Knows from sentences. */
    public static FirstWords of(List<String> sentences) {
        var words = new FirstWords();
        sentences.forEach(words::read);
        return words;
    }

    private void read(String sentence) {
        var words = WORD.matcher(sentence);
        boolean first = true;
        while (words.find()) {
            String word = words.group();
            if (Character.isLowerCase(word.charAt(0))) {
                small.add(word);
            } else if (!first) {
                capital.add(word.toLowerCase(Locale.ROOT));
            }
            first = false;
        }
    }
}
