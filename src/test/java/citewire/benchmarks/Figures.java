package citewire.benchmarks;

import citewire.domain.RankedPassage;
import citewire.eval.measure.GoldAnswer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** What one search made of one question, and the means over many with their 95 % intervals. */
public record Figures(List<Double> values) {

    public static final String HEADER = "Hit@1 Hit@4 Hit@10 MRR@10 AnsP@1 AnsP@4 AnsP@10 facts@10 words";

    private static final int RESAMPLES = 1000;

    public Figures {
        values = List.copyOf(values);
    }

    public static Figures of(RetrievalQuestion asked, List<RankedPassage> found) {
        var articles = found.stream()
                .map(hit -> hit.passage().article().id().value())
                .distinct()
                .toList();
        int rank = 1;
        while (rank <= articles.size() && !asked.question().gold().contains(articles.get(rank - 1))) {
            rank++;
        }
        int at = rank <= articles.size() ? rank : Integer.MAX_VALUE;
        return new Figures(List.of(
                at <= 1 ? 1.0 : 0,
                at <= 4 ? 1.0 : 0,
                at <= 10 ? 1.0 : 0,
                at <= 10 ? 1.0 / at : 0,
                answered(asked, found, 1),
                answered(asked, found, 4),
                answered(asked, found, 10),
                facts(asked, found),
                words(found)));
    }

    /** The means of all, each with the half width of its interval by bootstrap. */
    public static String row(List<Figures> all) {
        var row = new StringBuilder();
        for (int i = 0; i < all.getFirst().values().size(); i++) {
            int measure = i;
            var values =
                    all.stream().map(figures -> figures.values().get(measure)).toList();
            row.append(String.format(Locale.ROOT, " %.3f±%.3f", mean(values), halfWidth(values)));
        }
        return row.toString();
    }

    private static double halfWidth(List<Double> values) {
        var random = new Random(1);
        var means = random.ints(RESAMPLES, 0, Integer.MAX_VALUE)
                .mapToDouble(seed -> new Random(seed)
                        .ints(values.size(), 0, values.size())
                        .mapToDouble(values::get)
                        .average()
                        .orElse(0))
                .sorted()
                .toArray();
        return (means[(int) (0.975 * RESAMPLES)] - means[(int) (0.025 * RESAMPLES)]) / 2;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double answered(RetrievalQuestion asked, List<RankedPassage> found, int k) {
        return found.stream()
                        .limit(k)
                        .anyMatch(hit -> GoldAnswer.in(
                                hit.passage().text(), asked.question().answers()))
                ? 1
                : 0;
    }

    private static double facts(RetrievalQuestion asked, List<RankedPassage> found) {
        String texts =
                found.stream().limit(10).map(hit -> plain(hit.passage().text())).collect(Collectors.joining("\n"));
        long there = asked.facts().stream()
                .filter(fact -> texts.contains(plain(fact)))
                .count();
        return asked.facts().isEmpty() ? 0 : (double) there / asked.facts().size();
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static double words(List<RankedPassage> found) {
        return found.stream()
                .limit(10)
                .mapToInt(hit -> plain(hit.passage().text()).split(" ", -1).length)
                .average()
                .orElse(0);
    }
}
