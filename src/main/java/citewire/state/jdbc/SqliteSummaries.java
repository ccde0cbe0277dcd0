package citewire.state.jdbc;

import citewire.domain.ArticleId;
import citewire.domain.Summary;
import citewire.state.SummaryStore;
import java.util.List;
import java.util.Optional;

/** Summaries, a sentence a line. */
final class SqliteSummaries implements SummaryStore {

    private final Database database;

    SqliteSummaries(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Summary> find(ArticleId article, int version, String rules) {
        return database.read(
                "find a summary",
                handle -> handle.createQuery(
                                "SELECT sentences, model FROM article_summary WHERE article = ? AND version = ? AND rules = ?")
                        .bind(0, article.value())
                        .bind(1, version)
                        .bind(2, rules)
                        .map((row, context) ->
                                new Summary(row.getString("sentences").lines().toList(), row.getString("model")))
                        .findOne());
    }

    @Override
    public void keep(ArticleId article, int version, String rules, Summary summary) {
        database.write("keep a summary", handle -> {
            // what an older version told is asked for no more
            handle.execute("DELETE FROM article_summary WHERE article = ? AND version <= ?", article.value(), version);
            return handle.execute(
                    "INSERT INTO article_summary (article, version, rules, model, sentences) VALUES (?, ?, ?, ?, ?)",
                    article.value(),
                    version,
                    rules,
                    summary.model(),
                    String.join("\n", oneLineEach(summary.sentences())));
        });
    }

    private static List<String> oneLineEach(List<String> sentences) {
        return sentences.stream()
                .map(sentence -> sentence.replaceAll("\\s+", " "))
                .toList();
    }
}
