package citewire.ask.retrieve;

import citewire.domain.RankedPassage;
import citewire.index.ArticleIndex;
import citewire.index.PassageFilter;
import java.util.List;

/** Finds the passages that bear on a text. */
public final class Retriever {

    private final ArticleIndex index;

    public Retriever(ArticleIndex index) {
        this.index = index;
    }

    /**
     * The passages that bear on {@code text}, best first.
     *
     * @param k at most this many, 1 to 200; several of one article may be among them
     */
    public List<RankedPassage> search(String text, PassageFilter filter, int k) {
        return index.searchText(text, filter, k);
    }
}
