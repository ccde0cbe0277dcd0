package citewire.state.jdbc;

import citewire.domain.ArticleId;
import citewire.state.SeedStore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The files of the seed folder and their articles. */
final class SqliteSeeds implements SeedStore {

    private final Database database;

    SqliteSeeds(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, String> files() {
        return database.read(
                "list the seed files",
                handle -> handle.createQuery("SELECT path, state FROM seed_file")
                        .reduceRows(new HashMap<>(), (files, row) -> {
                            files.put(row.getColumn("path", String.class), row.getColumn("state", String.class));
                            return files;
                        }));
    }

    @Override
    public void keep(String path, String state, Set<ArticleId> articles) {
        database.write("keep the seed file " + path, handle -> {
            handle.execute("DELETE FROM seed_file WHERE path = ?", path);
            handle.execute("INSERT INTO seed_file (path, state) VALUES (?, ?)", path, state);
            var batch = handle.prepareBatch("INSERT INTO seed_article (path, id) VALUES (?, ?)");
            articles.forEach(id -> batch.add(path, id.value()));
            return batch.execute();
        });
    }

    @Override
    public void forget(String path) {
        database.write(
                "forget the seed file " + path, handle -> handle.execute("DELETE FROM seed_file WHERE path = ?", path));
    }

    @Override
    public Set<ArticleId> articles(String path) {
        return database.read(
                "list the articles of " + path,
                handle -> new HashSet<>(handle.createQuery("SELECT id FROM seed_article WHERE path = ?")
                        .bind(0, path)
                        .mapTo(String.class)
                        .map(ArticleId::new)
                        .list()));
    }

    @Override
    public boolean heldByAnother(ArticleId article, String path) {
        return database.read(
                "find the seed files of " + article,
                handle -> handle.createQuery("SELECT EXISTS (SELECT 1 FROM seed_article WHERE id = ? AND path <> ?)")
                        .bind(0, article.value())
                        .bind(1, path)
                        .mapTo(Boolean.class)
                        .one());
    }
}
