package citewire.state.jdbc;

import citewire.domain.Article;
import citewire.state.CopyRule;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * Puts an article among its copies, within the transaction that takes it in. A story is named by the least number of its
 * articles; an article without copies is a story of its own. What a server's feeds bring joins the stories of everybody's
 * articles, and never changes which of those are copies of each other.
 */
final class StoryPlacement {

    /** So many articles with the most common keys are compared word by word. */
    private static final int CANDIDATES = 24;

    private static final String COMMON_KEYS = """
            SELECT article.*, now.authors, now.language, now.body, member.story
            FROM (SELECT article AS number, count(*) AS common
                FROM story_key JOIN article AS other ON other.number = story_key.article
                WHERE key IN (<keys>) AND article <> :number AND %s
                GROUP BY article ORDER BY common DESC, article LIMIT :limit) AS alike
            JOIN article ON article.number = alike.number
            JOIN article_version AS now ON now.article = article.number AND now.version = article.version
            JOIN story_article AS member ON member.article = article.number
            """;

    private static final String BRING = """
            UPDATE story_article SET story = ? WHERE story = ? AND NOT EXISTS (
                SELECT 1 FROM story_article AS member JOIN article ON article.number = member.article
                WHERE member.story = story_article.story AND article.audience = '')
            """;

    private static final String SEEN_BY_ALL = COMMON_KEYS.formatted("other.audience IN ('', :audience)");

    private static final String SEEN_BY_SOME = COMMON_KEYS.formatted("other.audience <> :audience");

    private final Handle handle;
    private final CopyRule rule;

    StoryPlacement(Handle handle, CopyRule rule) {
        this.handle = handle;
        this.rule = rule;
    }

    private record Candidate(long story, Article article) {}

    /** What the store holds of the article must be its present state. */
    void place(Article article) {
        place(number(article), article);
    }

    private long number(Article article) {
        return handle.createQuery("SELECT number FROM article WHERE id = ?")
                .bind(0, article.id().value())
                .mapTo(Long.class)
                .one();
    }

    private void place(long number, Article article) {
        handle.execute("DELETE FROM story_waiting WHERE article = ?", number);
        var reading = rule.read(article);
        var keys = Arrays.stream(reading.keys()).boxed().toList();
        leave(number);
        var candidates = keys.isEmpty() ? List.<Candidate>of() : candidates(SEEN_BY_ALL, number, keys, article);
        var stories = new ArrayList<>(storiesOf(candidates, reading));
        boolean shared = article.audience().isShared();
        if (shared || stories.isEmpty()) {
            stories.add(number);
        }
        long story = stories.stream().min(Long::compare).orElseThrow();
        handle.execute("INSERT INTO story_article (article, story, keys) VALUES (?, ?, ?)", number, story, bytes(keys));
        if (shared) {
            join(stories, story);
            bring(keys.isEmpty() ? List.of() : candidates(SEEN_BY_SOME, number, keys, article), reading, story);
        }
        var batch = handle.prepareBatch("INSERT INTO story_key (key, article) VALUES (?, ?)");
        keys.stream().distinct().forEach(key -> batch.add(key, number));
        batch.execute();
    }

    private void join(List<Long> stories, long story) {
        handle.createUpdate("UPDATE story_article SET story = :story WHERE story IN (<stories>)")
                .bind("story", story)
                .bindList("stories", stories)
                .execute();
    }

    /** Brings copies that servers had before everybody did, as far as they are in no story of everybody's yet. */
    private void bring(List<Candidate> early, CopyRule.Reading reading, long story) {
        early.stream()
                .filter(candidate -> reading.isCopy(candidate.article()))
                .forEach(candidate -> handle.execute(BRING, story, candidate.story()));
    }

    /** The stories of which it is a copy of at least half of those articles that look alike. */
    private List<Long> storiesOf(List<Candidate> candidates, CopyRule.Reading reading) {
        var balance = new TreeMap<Long, Integer>();
        for (Candidate candidate : candidates) {
            balance.merge(candidate.story(), reading.isCopy(candidate.article()) ? 1 : -1, Integer::sum);
        }
        return balance.entrySet().stream()
                .filter(story -> story.getValue() >= 0)
                .map(story -> story.getKey())
                .toList();
    }

    private List<Candidate> candidates(String which, long number, List<Long> keys, Article article) {
        return handle.createQuery(which)
                .bindList("keys", keys)
                .bind("number", number)
                .bind("audience", article.audience().guild())
                .bind("limit", CANDIDATES)
                .map((row, context) -> new Candidate(row.getLong("story"), ArticleRows.article(row)))
                .list();
    }

    /** Takes an article out of its story, which the next of its articles names. */
    void leave(long number) {
        var kept = handle.createQuery("SELECT keys FROM story_article WHERE article = ?")
                .bind(0, number)
                .mapTo(byte[].class)
                .findOne();
        if (kept.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("DELETE FROM story_key WHERE key = ? AND article = ?");
        keys(kept.get()).forEach(key -> batch.add(key, number));
        batch.execute();
        handle.execute("DELETE FROM story_article WHERE article = ?", number);
        handle.execute(
                "UPDATE story_article SET story = (SELECT min(article) FROM story_article WHERE story = ?) WHERE story = ?",
                number,
                number);
    }

    /** Places some of the articles that came before there were stories. */
    void catchUp(int limit) {
        var waiting = handle.createQuery("""
                        SELECT article.*, now.authors, now.language, now.body FROM story_waiting
                        JOIN article ON article.number = story_waiting.article
                        JOIN article_version AS now ON now.article = article.number AND now.version = article.version
                        ORDER BY story_waiting.article LIMIT ?
                        """)
                .bind(0, limit)
                .map((row, context) -> ArticleRows.article(row))
                .list();
        waiting.forEach(this::place);
    }

    private static byte[] bytes(List<Long> keys) {
        var buffer = ByteBuffer.allocate(keys.size() * Long.BYTES);
        keys.forEach(buffer::putLong);
        return buffer.array();
    }

    private static List<Long> keys(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes).asLongBuffer();
        var keys = new ArrayList<Long>();
        while (buffer.hasRemaining()) {
            keys.add(buffer.get());
        }
        return keys;
    }
}
