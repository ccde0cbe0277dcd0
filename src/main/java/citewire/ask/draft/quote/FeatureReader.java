package citewire.ask.draft.quote;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Weighs the articles' sentences against a question. */
final class FeatureReader {

    private final Asked asked;
    private final Predicate<Word> everyday;

    FeatureReader(Asked asked, Predicate<Word> everyday) {
        this.asked = asked;
        this.everyday = everyday;
    }

    List<Candidate> candidates(List<FoundArticle> found) {
        var weighed = found.stream().map(article -> Weighed.of(article, asked)).toList();
        var agreement = Agreement.of(weighed, asked, everyday);
        return weighed.stream()
                .flatMap(article -> candidates(article, agreement).stream())
                .toList();
    }

    private List<Candidate> candidates(Weighed article, Agreement agreement) {
        var candidates = new ArrayList<Candidate>();
        var found = article.found();
        for (int i = 0; i < found.sentences().size(); i++) {
            var sentence = found.sentences().get(i);
            Map<Feature, Double> features = new EnumMap<>(Feature.class);
            coverage(features, article, i);
            shape(features, sentence, article.sentences().get(i));
            standing(features, sentence, found);
            var spots = AnswerSpots.in(sentence, asked, everyday);
            kind(features, sentence, spots);
            features.put(Feature.AGREED, agreement.onMentions(sentence));
            features.put(Feature.AGREED_WORDS, agreement.onWords(sentence));
            candidates.add(new Candidate(
                    sentence,
                    found.rank(),
                    found.relevance(sentence),
                    new Near(article.sentences().get(i), article.near(i), article.whole()),
                    spots.stream().map(Mention::value).collect(Collectors.toSet()),
                    Features.of(Feature.values(), features)));
        }
        return candidates;
    }

    private void coverage(Map<Feature, Double> features, Weighed article, int i) {
        var bearing = article.sentences().get(i);
        features.put(Feature.COVERED, bearing.share(asked));
        features.put(Feature.NAMES_COVERED, bearing.share(asked, Key::name));
        features.put(Feature.OTHERS_COVERED, bearing.share(asked, key -> !key.name()));
        var soFar = bearing;
        soFar = more(features, Feature.BEFORE, soFar, article.before(i));
        soFar = more(features, Feature.AFTER, soFar, article.after(i));
        soFar = more(features, Feature.HEADLINE, soFar, article.headline());
        more(features, Feature.ARTICLE, soFar, article.whole());
    }

    private Bearing more(Map<Feature, Double> features, Feature step, Bearing soFar, Bearing next) {
        var both = soFar.or(next);
        features.put(step, both.share(asked) - soFar.share(asked));
        return both;
    }

    private void shape(Map<Feature, Double> features, Sentence sentence, Bearing bearing) {
        int length = sentence.length();
        String text = sentence.text();
        features.put(Feature.PAIRS, pairs(sentence));
        features.put(Feature.TIGHT, tight(sentence) * bearing.share(asked));
        long fresh =
                sentence.words().stream().filter(word -> !asked.names(word)).count();
        features.put(Feature.NEW_WORDS, Math.log(1.0 + fresh));
        features.put(Feature.NEW_NAMES, Math.log(1.0 + newNames(sentence)));
        features.put(Feature.LENGTH, Math.log(length));
        features.put(Feature.SHORT, length < 6 ? 1.0 : 0);
        features.put(Feature.LONG, length > 35 ? 1.0 : 0);
        features.put(Feature.ASKS, text.strip().endsWith("?") ? 1.0 : 0);
        features.put(Feature.QUOTES, text.indexOf('"') >= 0 || text.indexOf('“') >= 0 ? 1.0 : 0);
    }

    private long newNames(Sentence sentence) {
        return AnswerSpots.names(sentence, everyday).stream()
                .filter(name -> AnswerSpots.within(sentence, name).stream().noneMatch(asked::names))
                .count();
    }

    private double pairs(Sentence sentence) {
        double found = 0;
        for (int i = 0; i + 1 < asked.keys().size(); i++) {
            found += close(sentence.words(), asked.keys().get(i), asked.keys().get(i + 1)) ? 1 : 0;
        }
        return found / Math.max(1, asked.keys().size() - 1);
    }

    private static boolean close(List<Word> words, Key first, Key second) {
        for (int i = 0; i < words.size(); i++) {
            if (first.match(words.get(i)) > 0) {
                for (Word other : words.subList(Math.max(0, i - 2), Math.min(words.size(), i + 3))) {
                    if (second.match(other) > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private double tight(Sentence sentence) {
        var places = matching(sentence).map(Word::place).toList();
        if (places.size() < 2) {
            return 0;
        }
        return (double) places.size() / (places.getLast() - places.getFirst() + 1);
    }

    private Stream<Word> matching(Sentence sentence) {
        return sentence.words().stream().filter(asked::names);
    }

    private static void standing(Map<Feature, Double> features, Sentence sentence, FoundArticle found) {
        features.put(Feature.RELEVANCE, found.relevance(sentence));
        features.put(Feature.FIRST_PASSAGE, found.rank() == 1 && found.relevance(sentence) == 1 ? 1.0 : 0);
        features.put(Feature.FIRST_ARTICLE, found.rank() == 1 ? 1.0 : 0);
        features.put(Feature.ARTICLE_RANK, Math.log(found.rank()));
        features.put(Feature.ARTICLE_RELEVANCE, found.best());
        features.put(Feature.LEDE, sentence.place() == 0 ? 1.0 : 0);
        features.put(Feature.EARLY, Math.exp(-sentence.place() / 5.0));
    }

    private void kind(Map<Feature, Double> features, Sentence sentence, List<Mention> spots) {
        double found = spots.isEmpty() ? 0 : 1;
        double near = near(sentence, spots, key -> true);
        features.put(Feature.SOUGHT_NEAR, sought(sentence, spots));
        features.put(Feature.OTHERS_NEAR, near(sentence, spots, key -> !key.name()));
        switch (asked.kind()) {
            case PERSON -> both(features, Feature.PERSON, Feature.PERSON_NEAR, found, near);
            case PLACE, COUNTRY, STATE -> both(features, Feature.PLACE, Feature.PLACE_NEAR, found, near);
            case TIME -> both(features, Feature.TIME, Feature.TIME_NEAR, found, near);
            case NUMBER, MONEY, PERCENT, AGE, DURATION ->
                both(features, Feature.NUMBER, Feature.NUMBER_NEAR, found, near);
            case NAME -> both(features, Feature.NAME, Feature.NAME_NEAR, found, near);
            case REASON -> features.put(Feature.REASON, found);
            case SAYING -> features.put(Feature.SAYING, found);
            case THING ->
                features.put(Feature.THING_LONG, Math.min(1, sentence.words().size() / 20.0));
        }
    }

    private static void both(Map<Feature, Double> features, Feature has, Feature close, double found, double near) {
        features.put(has, found);
        features.put(close, near);
    }

    /** How near the noun that was asked for ("how many people", "which airline") stands to what could be one. */
    private double sought(Sentence sentence, List<Mention> spots) {
        var sought = asked.sought();
        double closest = 0;
        if (sought != null) {
            for (Word word : sentence.words()) {
                if (sought.match(word) > 0) {
                    closest = Math.max(closest, closeness(spots, word));
                }
            }
        }
        return closest;
    }

    /** 1 beside the matching words, falling with the distance in characters. */
    private double near(Sentence sentence, List<Mention> spots, Predicate<Key> some) {
        double sum = 0;
        double all = 0;
        for (Key key : asked.keys()) {
            if (some.test(key)) {
                double closest = 0;
                for (Word word : sentence.words()) {
                    if (key.match(word) > 0) {
                        closest = Math.max(closest, closeness(spots, word));
                    }
                }
                sum += key.weight() * closest;
                all += key.weight();
            }
        }
        return all == 0 ? 0 : sum / all;
    }

    private static double closeness(List<Mention> spots, Word word) {
        double closest = 0;
        for (Mention spot : spots) {
            int before = word.start() - spot.span().end();
            int behind = spot.span().start() - word.end();
            closest = Math.max(closest, Math.exp(-Math.max(0, Math.max(before, behind)) / 50.0));
        }
        return closest;
    }
}
