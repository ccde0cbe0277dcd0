package citewire.ask.compare.voice;

import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.StoryId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Which articles speak with one voice: those of one publisher or one site, copies of one story, and whoever names the same
 * outlet as where it has something from. All other voices are taken for independent.
 */
public final class Voices {

    private final Map<Object, Object> joined = new HashMap<>();

    public void publishedBy(ArticleHeader article, Outlet publisher) {
        join(article.id(), publisher);
        if (article.url() != null && article.url().getHost() != null) {
            join(article.id(), "//" + article.url().getHost());
        }
    }

    public void tells(ArticleId article, StoryId story) {
        join(article, story);
    }

    public void credits(ArticleId article, Outlet outlet) {
        join(article, outlet);
    }

    public int count(Collection<ArticleId> articles) {
        return (int) articles.stream().map(this::voice).distinct().count();
    }

    public boolean same(ArticleId one, ArticleId other) {
        return voice(one).equals(voice(other));
    }

    private void join(Object one, Object other) {
        Object first = voice(one);
        Object second = voice(other);
        if (!first.equals(second)) {
            joined.put(first, second);
        }
    }

    private Object voice(Object of) {
        Object at = of;
        for (Object next = joined.get(at); next != null; next = joined.get(at)) {
            at = next;
        }
        return at;
    }
}
