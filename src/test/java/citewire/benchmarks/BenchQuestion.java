package citewire.benchmarks;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question with its known answer.
 *
 * @param kind what its set says it is, such as {@code article-removed}
 * @param answers each of which is right; empty where the articles hold none
 * @param gold articles that hold the answer
 * @param without articles to treat as if they were not there
 * @param at its now: what was published later is not known
 */
public record BenchQuestion(
        String id,
        String question,
        String kind,
        List<String> answers,
        Set<String> gold,
        Set<String> without,
        Instant at) {

    /** The now of a question that names none. */
    public static final Instant ALWAYS = Instant.parse("2100-01-01T00:00:00Z");

    /** Of all articles only those that are given. */
    BenchQuestion leaving(Collection<String> articles, Set<String> given) {
        var rest = articles.stream().filter(id -> !given.contains(id)).collect(Collectors.toSet());
        return new BenchQuestion(id, question, kind, answers, gold, rest, at);
    }
}
