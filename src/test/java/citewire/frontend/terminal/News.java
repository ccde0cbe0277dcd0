package citewire.frontend.terminal;

import citewire.domain.Answer;
import citewire.domain.Article;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Citation;
import citewire.domain.Confidence;
import citewire.domain.Coverage;
import citewire.domain.FailingFeed;
import citewire.domain.Passage;
import citewire.domain.PassageId;
import citewire.domain.Provenance;
import citewire.domain.Published;
import citewire.domain.RankedPassage;
import citewire.domain.TextSpan;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Made-up news and answers to print. */
final class News {

    static final ArticleHeader SUMMIT = new ArticleHeader(
            new ArticleId("summit"),
            "Leaders of nine harbour towns meet to discuss rising tides",
            "Coast Daily",
            null,
            Published.parse("2024-07-07").orElseThrow());

    static final ArticleHeader BRIDGE = new ArticleHeader(
            new ArticleId("bridge"),
            "Longest bridge of the coast opens",
            "The Ferryman",
            URI.create("https://news.example.org/2024/bridge"),
            Published.parse("2024-07-05T09:30:00+02:00").orElseThrow());

    static final ArticleHeader RUMOUR =
            new ArticleHeader(new ArticleId("rumour"), "A rumour without a date", "Some File", null, null);

    static final String TALKS = "On Wednesday, Mayor Ada Holm will hold talks with Norhaven, Sandvik and Port Elin.";

    static final String OPENING = "The bridge, 4.2 km long, opened on Friday.";

    static final Provenance QUOTED =
            new Provenance("a1b2", "quotes", null, null, 1, Duration.ofMillis(12), Duration.ofMillis(34));

    private News() {}

    static Article article(ArticleHeader header, String body) {
        return new Article(header, List.of("Ada Ink", "Ben Quill"), "en", body, "news/" + header.id() + ".txt");
    }

    static List<Article> all() {
        return List.of(
                article(SUMMIT, TALKS + "\n\nThe tide rises."),
                article(BRIDGE, OPENING),
                article(RUMOUR, "It is said that the lighthouse will be sold."));
    }

    static Answer.Cited talks() {
        return cited(QUOTED);
    }

    static Answer.Cited cited(Provenance provenance) {
        return new Answer.Cited(
                TALKS + " [1] " + OPENING + " [2]",
                List.of(
                        new Citation(1, SUMMIT, List.of(TALKS)),
                        new Citation(2, BRIDGE, List.of(OPENING, BRIDGE.title()))),
                new Confidence(0.75),
                provenance);
    }

    static Answer.Declined declined() {
        return new Answer.Declined(
                Answer.Reason.NOT_COVERED,
                "The articles do not say who won the regatta.",
                List.of(SUMMIT, RUMOUR),
                new Confidence(0.1),
                new Coverage(1284, 14, Optional.ofNullable(SUMMIT.published()).orElseThrow()),
                QUOTED);
    }

    /** The same where feeds cannot be read, the first of them since nobody knows when. */
    static Answer.Declined missing(int feeds) {
        var answer = declined();
        var failing = IntStream.rangeClosed(1, feeds)
                .mapToObj(n -> new FailingFeed("Feed " + n, n == 1 ? null : Instant.parse("2024-07-07T06:00:00Z")))
                .toList();
        return new Answer.Declined(
                answer.reason(),
                answer.text(),
                answer.nearest(),
                answer.confidence(),
                answer.searched(),
                failing,
                answer.provenance());
    }

    static Answer.Failed failed() {
        return new Answer.Failed("The search broke; try again.", "7f3a", QUOTED);
    }

    static RankedPassage hit(int rank, double score, ArticleHeader article, String text) {
        return new RankedPassage(
                rank,
                score,
                new Passage(
                        new PassageId(article.id(), rank - 1), article, text, List.of(new TextSpan(0, text.length()))));
    }
}
