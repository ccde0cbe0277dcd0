package citewire.ask.draft.quote;

import citewire.index.ArticleIndex;
import citewire.text.ListFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a question: which of its words tell, how much, and what is asked for. */
final class AskedReader {

    /**
     * An index of fewer passages than this says little about how common a word is: it is read as if it had so many,
     * and everyday words as if they were in this share of them.
     */
    private static final int ENOUGH_PASSAGES = 3000;

    private static final double EVERYDAY_SHARE = 0.03;
    /** Words that ask, or speak of the news itself. */
    private static final Set<String> ASKING = ListFile.words(AskedReader.class, "asking.txt");

    /** The future tense, not a journey. */
    private static final Pattern GOING_TO = Pattern.compile("(?i)\\bgoing to (?=\\p{Ll})");

    private static final Pattern SOUGHT =
            Pattern.compile("(?i)\\b(?:how many|which|what)\\s+(?!is|was|are|were|did|do)");

    private static final Set<String> EVERYDAY = ListFile.words(AskedReader.class, "everyday.txt");

    private final ArticleIndex index;
    private final Wording wording;
    private final Set<String> everyday = new HashSet<>();

    AskedReader(ArticleIndex index, Wording wording) {
        this.index = index;
        this.wording = wording;
        EVERYDAY.forEach(word -> everyday.add(wording.value(word)));
    }

    Asked read(String question) {
        var keys = new ArrayList<Key>();
        var seen = new HashSet<String>();
        String plain = GOING_TO.matcher(question).replaceAll("will ");
        var words = wording.words(plain);
        boolean typed = words.stream().anyMatch(word -> word.capital() && !word.opening());
        for (Word word : words) {
            if (!ASKING.contains(plain(word)) && seen.add(word.value())) {
                keys.add(key(word, typed));
            }
        }
        return new Asked(keys, AnswerKind.of(question), sought(plain, keys));
    }

    private static @Nullable Key sought(String question, List<Key> keys) {
        Matcher asking = SOUGHT.matcher(question);
        int end = -1;
        while (asking.find()) {
            end = asking.end();
        }
        int from = end;
        return from < 0
                ? null
                : keys.stream()
                        .filter(key -> key.word().start() >= from)
                        .findFirst()
                        .orElse(null);
    }

    /** A word nobody calls common. */
    boolean everyday(Word word) {
        return everyday.contains(word.value());
    }

    private static String plain(Word word) {
        return word.raw().toLowerCase(Locale.ROOT).replaceFirst("['’]s$", "");
    }

    private Key key(Word word, boolean cased) {
        boolean common = everyday(word);
        boolean name = word.number() || (word.capital() ? !(word.opening() && common) : !cased && !common);
        return new Key(word, weight(word, common), name);
    }

    private double weight(Word word, boolean common) {
        double all = Math.max(ENOUGH_PASSAGES, index.status().passages());
        double some = common ? Math.max(EVERYDAY_SHARE * all, frequency(word)) : frequency(word);
        return Math.max(0.3, Math.log((all + 1) / (some + 1)));
    }

    private int frequency(Word word) {
        return index.passageFrequency(word.value());
    }
}
