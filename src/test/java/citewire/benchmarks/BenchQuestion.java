package citewire.benchmarks;

import java.util.List;
import java.util.Set;

/**
 * A question with its known answer.
 *
 * @param kind what its set says it is, such as {@code article-removed}
 * @param answers each of which is right; empty where the articles hold none
 * @param gold articles that hold the answer
 * @param without articles to treat as if they were not there
 */
public record BenchQuestion(
        String id, String question, String kind, List<String> answers, Set<String> gold, Set<String> without) {

    public BenchQuestion without(Set<String> removed) {
        return new BenchQuestion(id, question, "article-removed", List.of(), Set.of(), removed);
    }
}
