package citewire.eval.peer;

import citewire.domain.ArticleHeader;
import citewire.domain.TimeWindow;
import citewire.eval.question.KnownQuestion;
import citewire.index.PassageFilter;
import java.time.ZoneId;
import java.util.function.Predicate;

/** Which articles a question admits; peers keep to it as the house does, so that all search the same. */
record Admission(PassageFilter filter, ZoneId zone) implements Predicate<ArticleHeader> {

    static Admission of(KnownQuestion question, ZoneId zone) {
        return new Admission(
                new PassageFilter(
                        question.question().scope(), question.question().at()),
                zone);
    }

    @Override
    public boolean test(ArticleHeader article) {
        String source = filter.scope().source();
        return filter.admits(article.id())
                && (source == null || source.equalsIgnoreCase(article.source()))
                && inTime(article, filter.scope().window());
    }

    private boolean inTime(ArticleHeader article, TimeWindow window) {
        var published = article.published();
        if (published == null) {
            return !window.bounded();
        }
        var earliest = published.earliest(zone);
        return !earliest.isAfter(filter.notAfter())
                && (window.from() == null || !published.latest(zone).isBefore(window.from()))
                && (window.to() == null || !earliest.isAfter(window.to()));
    }
}
