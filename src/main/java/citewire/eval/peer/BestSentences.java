package citewire.eval.peer;

import citewire.domain.RankedPassage;
import citewire.index.ArticleIndex;
import citewire.index.TextAnalysis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What plain BM25 would answer with: of the passages it finds the two sentences with the highest BM25 score. */
public final class BestSentences {

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    /** In terms, stop words left out. */
    private static final double AVERAGE_SENTENCE = 14;

    private record Scored(String text, double score) {}

    private final ArticleIndex index;

    public BestSentences(ArticleIndex index) {
        this.index = index;
    }

    public String two(String question, List<RankedPassage> passages) {
        var asked = new HashSet<>(terms(question));
        var sentences = new ArrayList<Scored>();
        for (var ranked : passages) {
            for (var span : ranked.passage().sentences()) {
                String text = span.of(ranked.passage().text());
                sentences.add(new Scored(text, score(asked, terms(text))));
            }
        }
        return sentences.stream()
                .sorted(Comparator.comparingDouble(sentence -> -sentence.score()))
                .limit(2)
                .map(Scored::text)
                .collect(Collectors.joining("\n"));
    }

    private double score(Set<String> asked, List<String> sentence) {
        double sum = 0;
        for (String term : asked) {
            double count = sentence.stream().filter(term::equals).count();
            double length = K1 * (1 - B + B * sentence.size() / AVERAGE_SENTENCE);
            sum += idf(term) * count / (count + length);
        }
        return sum;
    }

    private double idf(String term) {
        double with = index.passageFrequency(term);
        return Math.log(1 + (index.status().passages() - with + 0.5) / (with + 0.5));
    }

    private List<String> terms(String text) {
        return index.analysis().terms(text).stream()
                .map(TextAnalysis.Term::value)
                .toList();
    }
}
