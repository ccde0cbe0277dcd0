package citewire.ask.draft.quote;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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

    private static void standing(Map<Sign, Double> signs, Asked asked, Candidate best) {
        signs.put(Sign.PAIRS, best.feature(Feature.PAIRS));
        signs.put(Sign.TIGHT, best.feature(Feature.TIGHT));
        double found = best.feature(asked.kind().feature());
        boolean telling = asked.kind() != AnswerKind.THING;
        signs.put(Sign.KIND_FOUND, telling ? found : 0);
        signs.put(Sign.KIND_LACKS, telling ? 1 - found : 0);
        signs.put(Sign.FIRST_ARTICLE, best.feature(Feature.FIRST_ARTICLE));
        signs.put(Sign.RELEVANCE, best.relevance());
    }
}
