package citewire.state.jdbc;

import citewire.domain.ArticleId;
import citewire.domain.Reader;
import citewire.domain.Story;
import citewire.domain.StoryId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Which articles are copies of one story. */
final class Stories {

    private static final String ARTICLES = """
            SELECT article.*, member.story FROM story_article AS own
            JOIN story_article AS member ON member.story = own.story
            JOIN article ON article.number = member.article
            WHERE own.article = :number AND (article.present = 1 OR article.number = :number)
            """;

    private Stories() {}

    /** Null for an article without copies; a withdrawn copy is none, nor is one that the reader does not see. */
    static @Nullable Story of(Handle handle, long number, Reader reader) {
        var articles = Seen.bind(
                        handle.createQuery(
                                ARTICLES + Seen.by(reader) + " ORDER BY article.published_at, article.number"),
                        reader)
                .bind("number", number)
                .map((row, context) -> Map.entry(row.getLong("story"), ArticleRows.header(row)))
                .list();
        return articles.size() < 2
                ? null
                : new Story(
                        id(articles.getFirst().getKey()),
                        articles.stream().map(Map.Entry::getValue).toList());
    }

    static Map<ArticleId, StoryId> of(Handle handle, Collection<ArticleId> articles) {
        var stories = new HashMap<ArticleId, StoryId>();
        if (articles.isEmpty()) {
            return stories;
        }
        handle.createQuery("""
                        SELECT article.id, story FROM article JOIN story_article ON story_article.article = article.number
                        WHERE article.id IN (<ids>)
                        """)
                .bindList("ids", articles.stream().map(ArticleId::value).toList())
                .map((row, context) -> Map.entry(new ArticleId(row.getString("id")), id(row.getLong("story"))))
                .forEach(story -> stories.put(story.getKey(), story.getValue()));
        return stories;
    }

    private static StoryId id(long story) {
        return new StoryId("story-" + story);
    }
}
