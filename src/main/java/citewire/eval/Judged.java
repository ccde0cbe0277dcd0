package citewire.eval;

import citewire.domain.ArticleId;
import citewire.domain.RankedPassage;
import citewire.eval.measure.GoldAnswer;
import citewire.eval.question.KnownQuestion;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What one way of finding has found for a question, held against what is known.
 *
 * @param top the ten best passages
 * @param articleRank the place of the first gold article among the articles of all passages; 0 where there is none
 * @param answerRank the place of the first passage that holds the answer; 0 where there is none
 * @param ndcg of the first ten articles (Järvelin and Kekäläinen 2002), gold or not
 * @param facts the share of the gold facts that stand in the ten best passages; NaN where none is known
 */
public record Judged(
        List<RankedPassage> top, int articleRank, int answerRank, double ndcg, double facts, Duration elapsed) {

    static final int TOP = 10;

    public Judged {
        top = List.copyOf(top);
    }

    public static Judged of(KnownQuestion question, List<RankedPassage> hits, Duration elapsed) {
        var articles = hits.stream()
                .map(hit -> hit.passage().article().id())
                .distinct()
                .toList();
        var top = hits.subList(0, Math.min(TOP, hits.size()));
        return new Judged(
                top,
                articleRank(articles, question.gold()),
                answerRank(hits, question.answers()),
                ndcg(articles, question.gold()),
                facts(top, question.facts()),
                elapsed);
    }

    static int articleRank(List<ArticleId> articles, Set<ArticleId> gold) {
        for (int i = 0; i < articles.size(); i++) {
            if (gold.contains(articles.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int answerRank(List<RankedPassage> hits, List<String> answers) {
        for (var hit : hits) {
            if (GoldAnswer.in(hit.passage().text(), answers)) {
                return hit.rank();
            }
        }
        return 0;
    }

    static double ndcg(List<ArticleId> articles, Set<ArticleId> gold) {
        double gain = 0;
        double best = 0;
        for (int i = 0; i < TOP; i++) {
            double discount = Math.log(2) / Math.log(i + 2);
            gain += i < articles.size() && gold.contains(articles.get(i)) ? discount : 0;
            best += i < gold.size() ? discount : 0;
        }
        return best == 0 ? Double.NaN : gain / best;
    }

    private static double facts(List<RankedPassage> top, List<String> facts) {
        long found = facts.stream()
                .filter(fact ->
                        top.stream().anyMatch(hit -> GoldAnswer.in(hit.passage().text(), List.of(fact))))
                .count();
        return facts.isEmpty() ? Double.NaN : (double) found / facts.size();
    }
}
