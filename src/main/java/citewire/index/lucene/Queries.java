package citewire.index.lucene;

import citewire.domain.ArticleId;
import citewire.index.PassageFilter;
import citewire.index.TextAnalysis;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Makes Lucene queries of what is asked; built from analysed words, never parsed from a member's text. */
final class Queries {

    /** The headline counts once with its passage's words, and this much again by itself. */
    private static final float HEADLINE_BOOST = 0.3f;

    /** A question has few words; a pasted article is cut. */
    private static final int MAX_TERMS = 128;

    private final TextAnalysis analysis;

    Queries(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /** Any of the words, in headline or passage; empty where the text has no word to search by. */
    Optional<Query> words(String text) {
        Set<String> terms = new LinkedHashSet<>();
        for (var term : analysis.terms(text)) {
            if (terms.size() < MAX_TERMS) {
                terms.add(term.value());
            }
        }
        var query = new BooleanQuery.Builder();
        for (String term : terms) {
            query.add(new TermQuery(new Term(PassageDocument.TEXT, term)), Occur.SHOULD);
            var headline = new TermQuery(new Term(PassageDocument.HEADLINE, term));
            query.add(new BoostQuery(headline, HEADLINE_BOOST), Occur.SHOULD);
        }
        return terms.isEmpty() ? Optional.empty() : Optional.of(query.build());
    }

    static Query both(Query query, Query filter) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(filter, Occur.FILTER)
                .build();
    }

    static Query admitted(PassageFilter filter) {
        var query = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        query.add(publishedAfter(filter.notAfter()), Occur.MUST_NOT);
        addScope(query, filter);
        return query.build();
    }

    private static void addScope(BooleanQuery.Builder query, PassageFilter filter) {
        var scope = filter.scope();
        var from = scope.window().from();
        var to = scope.window().to();
        if (from != null) {
            query.add(
                    LongPoint.newRangeQuery(PassageDocument.LATEST, from.toEpochMilli(), Long.MAX_VALUE), Occur.FILTER);
        }
        if (to != null) {
            query.add(
                    LongPoint.newRangeQuery(PassageDocument.EARLIEST, Long.MIN_VALUE, to.toEpochMilli()), Occur.FILTER);
        }
        var source = scope.source();
        if (source != null) {
            var term = new Term(PassageDocument.SOURCE, PassageDocument.sourceTerm(source));
            query.add(new TermQuery(term), Occur.FILTER);
        }
        var only = scope.only();
        if (only != null) {
            query.add(ids(only), Occur.FILTER);
        }
        if (!scope.without().isEmpty()) {
            query.add(ids(scope.without()), Occur.MUST_NOT);
        }
    }

    private static Query publishedAfter(Instant instant) {
        return LongPoint.newRangeQuery(PassageDocument.EARLIEST, instant.toEpochMilli() + 1, Long.MAX_VALUE);
    }

    private static Query ids(Collection<ArticleId> ids) {
        return new TermInSetQuery(
                PassageDocument.ARTICLE,
                ids.stream().map(id -> new BytesRef(id.value())).toList());
    }
}
