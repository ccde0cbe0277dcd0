package citewire.ask.draft.quote;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How far the articles agree on what could be the answer: what several of them say beside the question's words is
 * likelier to be it than what one says.
 */
final class Agreement {

    private final Asked asked;
    private final Predicate<Word> everyday;
    /** For each mention, and each telling word, the bearing of the best sentence that says it, summed over articles. */
    private final Map<String, Double> mentions = new HashMap<>();

    private final Map<String, Double> words = new HashMap<>();
    private double all;

    private Agreement(Asked asked, Predicate<Word> everyday) {
        this.asked = asked;
        this.everyday = everyday;
    }

    static Agreement of(List<Weighed> articles, Asked asked, Predicate<Word> everyday) {
        var agreement = new Agreement(asked, everyday);
        articles.forEach(agreement::add);
        return agreement;
    }

    private void add(Weighed article) {
        Map<String, Double> named = new HashMap<>();
        Map<String, Double> said = new HashMap<>();
        double best = 0;
        for (int i = 0; i < article.sentences().size(); i++) {
            var sentence = article.found().sentences().get(i);
            double bearing = bearing(article, i);
            best = Math.max(best, bearing);
            for (String value : values(sentence)) {
                named.merge(value, bearing, Math::max);
            }
            for (String word : fresh(sentence)) {
                said.merge(word, bearing, Math::max);
            }
        }
        named.forEach((value, bearing) -> mentions.merge(value, bearing, Double::sum));
        said.forEach((word, bearing) -> words.merge(word, bearing, Double::sum));
        all += best;
    }

    /** Squared, so that a sentence about the matter outweighs many that touch it. */
    private double bearing(Weighed article, int i) {
        double share =
                (article.sentences().get(i).share(asked) + article.near(i).share(asked)) / 2;
        return share * share;
    }

    private Set<String> values(Sentence sentence) {
        var values = new HashSet<String>();
        for (Mention mention : AnswerSpots.in(sentence, asked, everyday)) {
            values.add(mention.value());
        }
        return values;
    }

    private Set<String> fresh(Sentence sentence) {
        var fresh = new HashSet<String>();
        for (Word word : sentence.words()) {
            if (!everyday.test(word) && !asked.names(word)) {
                fresh.add(word.value());
            }
        }
        return fresh;
    }

    /** From 0 to 1: how much of the articles' weight is behind the mention of a sentence that most agree on. */
    double onMentions(Sentence sentence) {
        return all == 0
                ? 0
                : values(sentence).stream()
                                .mapToDouble(value -> mentions.getOrDefault(value, 0.0))
                                .max()
                                .orElse(0)
                        / all;
    }

    /** The same for the words that are not everyday ones. */
    double onWords(Sentence sentence) {
        return all == 0
                ? 0
                : fresh(sentence).stream()
                                .mapToDouble(word -> words.getOrDefault(word, 0.0))
                                .max()
                                .orElse(0)
                        / all;
    }
}
