package citewire.eval;

import citewire.domain.Answer;
import citewire.domain.Citation;
import citewire.eval.measure.GoldAnswer;
import citewire.eval.question.KnownQuestion;
import citewire.state.ArticleStore;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Holds answers against what is known. */
final class AnswerJudge {

    private static final Pattern MARKER = Pattern.compile("\\[\\d+]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Marks NONE = new Marks(false, false, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private final ArticleStore articles;

    AnswerJudge(ArticleStore articles) {
        this.articles = articles;
    }

    Marks marks(KnownQuestion question, Answer answer) {
        return switch (answer) {
            case Answer.Cited cited -> marks(question, cited);
            case Answer.Declined declined -> NONE;
            case Answer.Chat chat -> NONE;
            case Answer.Failed failed -> NONE;
        };
    }

    private Marks marks(KnownQuestion question, Answer.Cited answer) {
        String text = MARKER.matcher(answer.text()).replaceAll("");
        Predicate<Citation> gold =
                citation -> question.gold().contains(citation.article().id());
        var quotes = answer.citations().stream()
                .flatMap(citation -> citation.quotes().stream())
                .toList();
        double precision = share(answer.citations(), gold);
        boolean known = !question.evidence().isEmpty();
        return new Marks(
                question.answerable() && GoldAnswer.in(text, question.answers()),
                GoldAnswer.in(text, question.altered()),
                BLANKS.split(text.strip(), -1).length,
                known ? Math.ceil(precision) : Double.NaN,
                known ? precision : Double.NaN,
                share(question.facts(), fact -> quotes.stream().anyMatch(quote -> GoldAnswer.in(quote, List.of(fact)))),
                verbatim(answer.citations()));
    }

    private double verbatim(List<Citation> citations) {
        return citations.stream()
                .flatMap(citation -> citation.quotes().stream().map(quote -> stands(citation, quote) ? 1.0 : 0.0))
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Double.NaN);
    }

    private boolean stands(Citation citation, String quote) {
        return articles.find(citation.article().id())
                .map(stored -> stored.article())
                .filter(article -> collapsed(article.title()).contains(collapsed(quote))
                        || collapsed(article.body()).contains(collapsed(quote)))
                .isPresent();
    }

    private static String collapsed(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    private static <T> double share(List<T> all, Predicate<T> test) {
        return all.isEmpty() ? Double.NaN : (double) all.stream().filter(test).count() / all.size();
    }
}
