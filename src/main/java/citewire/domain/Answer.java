package citewire.domain;

import java.util.List;

/** What the bot has to say to a question. */
public sealed interface Answer {

    /** The words for the reader; markup is limited to [n]. Never blank. */
    String text();

    Provenance provenance();

    /** The same with what it took of the chat models. */
    default Answer with(Spend spend) {
        return switch (this) {
            case Cited it ->
                new Cited(it.text, it.citations, it.highlights, it.standing, it.confidence, it.provenance.with(spend));
            case Chat it -> new Chat(it.text, it.provenance.with(spend));
            case Declined it ->
                new Declined(
                        it.reason,
                        it.text,
                        it.nearest,
                        it.confidence,
                        it.searched,
                        it.failing,
                        it.provenance.with(spend));
            case Failed it -> new Failed(it.text, it.incident, it.provenance.with(spend));
        };
    }

    /**
     * An answer every sentence of which carries at least one of the citations.
     *
     * @param highlights the words of {@code text} that answer, in order and apart; none where they are not known surely
     */
    record Cited(
            String text,
            List<Citation> citations,
            List<TextSpan> highlights,
            Standing standing,
            Confidence confidence,
            Provenance provenance)
            implements Answer {
        public Cited {
            citations = List.copyOf(citations);
            highlights = List.copyOf(highlights);
            if (citations.isEmpty()) {
                throw new IllegalArgumentException("a cited answer cites at least one article");
            }
        }

        public Cited(String text, List<Citation> citations, Confidence confidence, Provenance provenance) {
            this(text, citations, List.of(), Standing.UNKNOWN, confidence, provenance);
        }
    }

    /** A word of the bot about itself to what was no question about the news; claims nothing that could be cited. */
    record Chat(String text, Provenance provenance) implements Answer {}

    /**
     * The articles do not hold the answer.
     *
     * @param failing the feeds whose news may be missing, of those that the asker may see
     */
    record Declined(
            Reason reason,
            String text,
            List<ArticleHeader> nearest,
            Confidence confidence,
            Coverage searched,
            List<FailingFeed> failing,
            Provenance provenance)
            implements Answer {
        public Declined {
            nearest = List.copyOf(nearest);
            failing = List.copyOf(failing);
        }

        /** Where every feed can be read. */
        public Declined(
                Reason reason,
                String text,
                List<ArticleHeader> nearest,
                Confidence confidence,
                Coverage searched,
                Provenance provenance) {
            this(reason, text, nearest, confidence, searched, List.of(), provenance);
        }
    }

    /**
     * The search or the drafting broke; says nothing about the articles.
     *
     * @param incident the id under which the log tells what happened
     */
    record Failed(String text, String incident, Provenance provenance) implements Answer {}

    /** Why a question was declined. */
    enum Reason {
        NOT_COVERED,
        TOO_OLD,
        AMBIGUOUS
    }
}
