package citewire.eval;

import citewire.domain.ArticleId;
import citewire.domain.Question;
import citewire.domain.RankedPassage;
import citewire.eval.question.Evidence;
import citewire.eval.question.KnownQuestion;
import citewire.fixtures.ArticleBuilder;
import citewire.fixtures.Passages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Questions and passages to judge. */
public final class KnownQuestions {

    private KnownQuestions() {}

    public static KnownQuestion question(String answer, Evidence... evidence) {
        var question = Question.of("When did <the> ferry sail?", Instant.parse("2026-11-23T00:00:00Z"));
        return new KnownQuestion("q1", question, "", List.of(answer), List.of(), List.of(evidence));
    }

    public static Evidence evidence(String article, String fact) {
        return new Evidence(new ArticleId(article), fact);
    }

    /** Passages in their order, each "article: text". */
    public static List<RankedPassage> ranking(String... passages) {
        var ranking = new ArrayList<RankedPassage>();
        for (String passage : passages) {
            String[] parts = passage.split(": ", 2);
            var article = ArticleBuilder.article().id(parts[0]).body(parts[1]).build();
            ranking.add(new RankedPassage(
                    ranking.size() + 1,
                    1.0 / (ranking.size() + 1),
                    Passages.of(article, 9).getFirst()));
        }
        return ranking;
    }
}
