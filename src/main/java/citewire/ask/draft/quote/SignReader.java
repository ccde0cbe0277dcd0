package citewire.ask.draft.quote;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Reads from a choice of sentences what speaks for and against their answering the question. */
final class SignReader {

    Features signs(Asked asked, List<Likely> ranked, List<Likely> chosen) {
        Map<Sign, Double> signs = new EnumMap<>(Sign.class);
        var best = ranked.getFirst();
        signs.put(Sign.BEST, best.probability());
        signs.put(Sign.CHOSEN, chosen.stream().mapToDouble(Likely::probability).sum());
        signs.put(Sign.SCORE, best.score() / 10);
        bearing(signs, asked, union(best, chosen));
        standing(signs, asked, best.candidate());
        meaning(signs, best, ranked);
        choice(signs, asked, ranked, chosen);
        signs.put(Sign.WORDS, Math.log(1 + asked.keys().size()));
        return Features.of(Sign.values(), signs);
    }

    /** What the chosen sentences of the best one's article bear on, together. */
    static Near union(Likely best, List<Likely> chosen) {
        var near = best.candidate().near();
        for (Likely likely : chosen) {
            var other = likely.candidate().near();
            if (likely.candidate().articleRank() == best.candidate().articleRank()) {
                near = new Near(
                        near.sentence().or(other.sentence()), near.neighbours().or(other.neighbours()), near.article());
            }
        }
        return near;
    }

    private static void bearing(Map<Sign, Double> signs, Asked asked, Near near) {
        signs.put(Sign.COVERED, near.sentence().share(asked));
        signs.put(Sign.COVERED_NEAR, near.neighbours().share(asked));
        signs.put(Sign.COVERED_ARTICLE, near.article().share(asked));
        signs.put(Sign.NAMES_NEAR, near.neighbours().share(asked, Key::name));
        signs.put(Sign.NAMES_ARTICLE, near.article().share(asked, Key::name));
        signs.put(Sign.MISSING, near.sentence().missing(asked, key -> true));
        signs.put(Sign.MISSING_NEAR, near.neighbours().missing(asked, key -> true));
        signs.put(Sign.MISSING_ARTICLE, near.article().missing(asked, key -> true));
        signs.put(Sign.MISSING_NAME_NEAR, near.neighbours().missing(asked, Key::name));
        signs.put(Sign.MISSING_NAME_ARTICLE, near.article().missing(asked, Key::name));
        signs.put(Sign.OTHERS_COVERED, near.sentence().share(asked, SignReader::other));
        signs.put(Sign.OTHERS_NEAR, near.neighbours().share(asked, SignReader::other));
        signs.put(Sign.OTHERS_ARTICLE, near.article().share(asked, SignReader::other));
        signs.put(Sign.MISSING_OTHER_NEAR, near.neighbours().missing(asked, SignReader::other));
        signs.put(Sign.MISSING_OTHER_ARTICLE, near.article().missing(asked, SignReader::other));
        signs.put(Sign.LOST_NEAR, (1 - near.neighbours().share(asked)) * asked.weight() / 10);
        signs.put(Sign.LOST_ARTICLE, (1 - near.article().share(asked)) * asked.weight() / 10);
    }

    private static void meaning(Map<Sign, Double> signs, Likely best, List<Likely> ranked) {
        var fit = best.fit();
        if (fit.known()) {
            signs.put(Sign.ASKING, 10 * (fit.asking() - Nearness.MIDDLE));
            signs.put(Sign.ALL, 10 * (fit.all() - Nearness.MIDDLE));
            signs.put(Sign.WHOLE, 10 * (fit.whole() - Nearness.MIDDLE));
        }
        signs.put(Sign.AGREED, best.candidate().feature(Feature.AGREED));
        signs.put(Sign.AGREED_WORDS, best.candidate().feature(Feature.AGREED_WORDS));
        double rest = ranked.stream()
                .filter(one -> one.candidate().articleRank() != best.candidate().articleRank())
                .mapToDouble(Likely::score)
                .max()
                .orElse(best.score() - 5);
        signs.put(Sign.MARGIN, Math.clamp(best.score() - rest, -5, 5));
    }

    private static boolean other(Key key) {
        return !key.name();
    }

    private static void choice(Map<Sign, Double> signs, Asked asked, List<Likely> ranked, List<Likely> chosen) {
        var best = ranked.getFirst();
        signs.put(Sign.MENTION_MASS, mentionMass(ranked));
        signs.put(Sign.ARTICLES_CHOSEN, (double) chosen.stream()
                .map(one -> one.candidate().articleRank())
                .distinct()
                .count());
        signs.put(Sign.SENTENCES_CHOSEN, (double) chosen.size());
        if (best.fit().known()) {
            signs.put(Sign.ASKING_LEAD, 10 * lead(ranked, one -> one.fit().asking()));
            signs.put(Sign.ALL_LEAD, 10 * lead(ranked, one -> one.fit().all()));
        }
        signs.put(Sign.ARTICLE_RELEVANCE, best.candidate().feature(Feature.ARTICLE_RELEVANCE));
        signs.put(
                Sign.RIVAL_RELEVANCE,
                ranked.stream()
                        .filter(one -> one.candidate().articleRank()
                                != best.candidate().articleRank())
                        .mapToDouble(one -> one.candidate().feature(Feature.ARTICLE_RELEVANCE))
                        .max()
                        .orElse(0));
        var sign = asks(asked.kind());
        if (sign != null) {
            signs.put(sign, 1.0);
        }
    }

    private static @Nullable Sign asks(AnswerKind kind) {
        return switch (kind) {
            case PERSON -> Sign.ASKS_PERSON;
            case PLACE, COUNTRY, STATE -> Sign.ASKS_PLACE;
            case TIME -> Sign.ASKS_TIME;
            case NUMBER, MONEY, PERCENT, AGE, DURATION -> Sign.ASKS_NUMBER;
            case REASON -> Sign.ASKS_REASON;
            case SAYING -> Sign.ASKS_SAYING;
            case NAME -> Sign.ASKS_NAME;
            case THING -> null;
        };
    }

    private static double mentionMass(List<Likely> ranked) {
        Map<String, Double> mass = new HashMap<>();
        for (Likely likely : ranked) {
            likely.candidate().mentions().forEach(value -> mass.merge(value, likely.probability(), Double::sum));
        }
        return mass.values().stream().mapToDouble(value -> value).max().orElse(0);
    }

    private static double lead(List<Likely> ranked, ToDoubleFunction<Likely> measure) {
        return measure.applyAsDouble(ranked.getFirst())
                - ranked.stream().skip(1).mapToDouble(measure).max().orElse(Nearness.MIDDLE);
    }

    private static void standing(Map<Sign, Double> signs, Asked asked, Candidate best) {
        signs.put(Sign.PAIRS, best.feature(Feature.PAIRS));
        signs.put(Sign.TIGHT, best.feature(Feature.TIGHT));
        signs.put(Sign.SOUGHT_NEAR, best.feature(Feature.SOUGHT_NEAR));
        signs.put(Sign.OTHERS_SPOT_NEAR, best.feature(Feature.OTHERS_NEAR));
        signs.put(
                Sign.SPOT_NEAR,
                best.feature(Feature.PERSON_NEAR)
                        + best.feature(Feature.PLACE_NEAR)
                        + best.feature(Feature.TIME_NEAR)
                        + best.feature(Feature.NUMBER_NEAR)
                        + best.feature(Feature.NAME_NEAR));
        double found = best.feature(asked.kind().feature());
        boolean telling = asked.kind() != AnswerKind.THING;
        signs.put(Sign.KIND_FOUND, telling ? found : 0);
        signs.put(Sign.KIND_LACKS, telling ? 1 - found : 0);
        signs.put(Sign.FIRST_ARTICLE, best.feature(Feature.FIRST_ARTICLE));
        signs.put(Sign.RELEVANCE, best.relevance());
    }
}
