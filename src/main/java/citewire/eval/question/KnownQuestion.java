package citewire.eval.question;

import citewire.domain.ArticleId;
import citewire.domain.Question;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question whose answer is known, or of which it is known that the articles do not hold one.
 *
 * @param kind what its file says it is; empty where it says nothing
 * @param answers each of which is right
 * @param altered what the articles say in place of these where they were altered to test who follows them; else empty
 */
public record KnownQuestion(
        String id,
        Question question,
        String kind,
        List<String> answers,
        List<String> altered,
        List<Evidence> evidence) {

    /** Kinds that expect to be declined, whatever else their lines hold. */
    private static final Set<String> UNANSWERABLE =
            Set.of("unanswerable", "negative_rejection", "null_query", "article-removed", "other-corpus");

    public KnownQuestion {
        answers = List.copyOf(answers);
        altered = List.copyOf(altered);
        evidence = List.copyOf(evidence);
    }

    public String text() {
        return question.text();
    }

    public boolean answerable() {
        return !UNANSWERABLE.contains(kind) && !(answers.isEmpty() && evidence.isEmpty());
    }

    /** The articles that hold the answer. */
    public Set<ArticleId> gold() {
        return evidence.stream().map(Evidence::article).collect(Collectors.toSet());
    }

    public List<String> facts() {
        return evidence.stream()
                .map(Evidence::fact)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
