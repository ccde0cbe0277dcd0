package citewire.state.jdbc;

import citewire.domain.Reader;
import org.jdbi.v3.core.statement.Query;

/** Narrows a query of articles to what a reader sees. */
final class Seen {

    private Seen() {}

    /** A further condition on the table {@code article}; its query is bound by {@link #bind}. */
    static String by(Reader reader) {
        return reader.seesAll() ? "" : " AND article.audience IN ('', :reader)";
    }

    static Query bind(Query query, Reader reader) {
        return reader.seesAll() ? query : query.bind("reader", reader.guild());
    }
}
