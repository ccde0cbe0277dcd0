package citewire.eval.report;

import citewire.domain.ArticleHeader;
import citewire.eval.question.KnownQuestion;
import java.util.List;
import java.util.stream.Collectors;

/** One question that went wrong: what was known, and what was found instead. */
final class Card {

    private Card() {}

    static String of(int number, KnownQuestion question, String verdict, String body) {
        return """
                <details%s>
                <summary><strong>%s</strong> <span class="verdict">%s</span></summary>
                <p class="known">Known answer: %s. Gold: %s.</p>
                %s
                </details>
                """.formatted(
                        number <= 3 ? " open=\"open\"" : "",
                        Html.text(question.text()),
                        Html.text(verdict),
                        known(question.answers()),
                        gold(question),
                        body);
    }

    private static String known(List<String> answers) {
        return answers.isEmpty()
                ? "none"
                : answers.stream()
                        .map(answer -> "<b>" + Html.text(answer) + "</b>")
                        .collect(Collectors.joining(" or "));
    }

    private static String gold(KnownQuestion question) {
        return question.evidence().isEmpty()
                ? "no article"
                : question.gold().stream()
                        .map(id -> "<code>" + Html.text(id.value()) + "</code>")
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    /** "Title, source, 2024-07-07 (id)". */
    static String article(ArticleHeader article) {
        var published = article.published();
        return "<cite>%s</cite>, %s, %s <code>%s</code>"
                .formatted(
                        Html.text(article.title()),
                        Html.text(article.source()),
                        published == null ? "undated" : Html.text(published.text()),
                        Html.text(article.id().value()));
    }
}
