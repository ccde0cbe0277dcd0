package citewire.state.jdbc;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The words of titles that a mistyped word may have been meant as: begun with a letter wrong, missing, added or swapped. */
final class NearWords {

    /** Beyond these a word is rather another word. */
    private static final int MOST = 8;

    /** A shorter word has too many neighbours. */
    private static final int ONE_SLIP = 4;

    private static final int TWO_SLIPS = 8;

    /** Nobody types a longer word. */
    private static final int LONGEST = 40;

    private static final String VOCABULARY =
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.title_word USING fts5vocab(main, article_title, row)";

    private final List<Map.Entry<String, Integer>> vocabulary;

    private NearWords(List<Map.Entry<String, Integer>> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Of all titles: whose article a reader may not see is left out by the query that these words go into. */
    static NearWords read(Handle handle) {
        handle.execute(VOCABULARY);
        return new NearWords(handle.createQuery("SELECT term, doc FROM temp.title_word")
                .map((row, context) -> Map.entry(row.getString("term"), row.getInt("doc")))
                .list());
    }

    /** The word itself, then the nearest others, of those as near the most frequent first. */
    List<String> of(String typed) {
        String word = folded(typed);
        int slips = word.length() < ONE_SLIP || word.length() > LONGEST ? 0 : word.length() < TWO_SLIPS ? 1 : 2;
        var near = vocabulary.stream()
                .filter(known -> known.getKey().length() >= word.length() - slips)
                .map(known -> new Near(known.getKey(), slips(word, known.getKey(), slips), known.getValue()))
                .filter(known -> known.slips() > 0 && known.slips() <= slips)
                .sorted(Comparator.comparingInt(Near::slips)
                        .thenComparing(Comparator.comparingInt(Near::titles).reversed()))
                .limit(MOST)
                .map(Near::word);
        return Stream.concat(Stream.of(word), near).toList();
    }

    private record Near(String word, int slips, int titles) {}

    /** As the table of titles holds words. */
    private static String folded(String word) {
        return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    /** The fewest slips (optimal string alignment) by which {@code typed} became the beginning of {@code meant}; more than {@code most} for any more. */
    private static int slips(String typed, String meant, int most) {
        int width = Math.min(meant.length(), typed.length() + most);
        int[] before = new int[width + 1];
        int[] last = new int[width + 1];
        for (int j = 0; j <= width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            int[] row = new int[width + 1];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= width; j++) {
                int same = typed.charAt(i - 1) == meant.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + same);
                if (swapped(typed, i, meant, j)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
            before = last;
            last = row;
        }
        int fewest = most + 1;
        for (int slips : last) {
            fewest = Math.min(fewest, slips);
        }
        return fewest;
    }

    private static boolean swapped(String typed, int i, String meant, int j) {
        return i > 1
                && j > 1
                && typed.charAt(i - 1) == meant.charAt(j - 2)
                && typed.charAt(i - 2) == meant.charAt(j - 1);
    }
}
