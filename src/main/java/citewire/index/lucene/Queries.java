package citewire.index.lucene;

import citewire.domain.ArticleId;
import citewire.domain.Reader;
import citewire.index.Lookup;
import citewire.index.PassageFilter;
import citewire.index.TextAnalysis;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Makes Lucene queries of what is asked; built from analysed words, never parsed from a member's text. */
final class Queries {

    private final TextAnalysis analysis;

    Queries(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /** Any of the words, in headline or passage; empty where the text has no word to search by. */
    Optional<Query> words(String text) {
        return words(analysis.terms(text).stream()
                .map(TextAnalysis.Term::value)
                .distinct()
                .limit(Lookup.MOST_TERMS)
                .toList());
    }

    static Optional<Query> words(List<String> terms) {
        var query = new BooleanQuery.Builder();
        for (String term : terms) {
            query.add(new TermQuery(new Term(PassageDocument.TEXT, term)), Occur.SHOULD);
        }
        return terms.isEmpty() ? Optional.empty() : Optional.of(query.build());
    }

    /** Every passage, and no document of a whole article. */
    static Query passages() {
        return new FieldExistsQuery(PassageDocument.ORDINAL);
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
        if (!scope.reader().seesAll()) {
            query.add(seenBy(scope.reader()), Occur.FILTER);
        }
        var only = scope.only();
        if (only != null) {
            query.add(ids(only), Occur.FILTER);
        }
        if (!scope.without().isEmpty()) {
            query.add(ids(scope.without()), Occur.MUST_NOT);
        }
    }

    /** A passage without an audience is seen by nobody. */
    private static Query seenBy(Reader reader) {
        var query = new BooleanQuery.Builder();
        Stream.of("", reader.guild())
                .distinct()
                .forEach(guild -> query.add(new TermQuery(new Term(PassageDocument.AUDIENCE, guild)), Occur.SHOULD));
        return query.build();
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
