package citewire.ask.draft;

import citewire.ask.draft.prompt.Shown;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.domain.PassageId;
import citewire.domain.RankedPassage;
import citewire.domain.StoryId;
import citewire.domain.kept.LeftOut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The passages an answer may be drawn from, numbered from 1 in their order.
 *
 * @param passages best first, each once
 * @param leftOut why others that were found are not among them
 * @param stories those of the articles, as far as they are known
 */
public record Evidence(List<RankedPassage> passages, Map<PassageId, LeftOut> leftOut, Map<ArticleId, StoryId> stories) {

    /** More passages of one article wait until every other article has had its place. */
    private static final int PER_ARTICLE = 4;

    private static final int LETTERS = 26;

    public Evidence {
        passages = List.copyOf(passages);
        leftOut = Map.copyOf(leftOut);
        stories = Map.copyOf(stories);
    }

    /** Of all that was found. */
    public Evidence(List<RankedPassage> passages) {
        this(passages, Map.of(), Map.of());
    }

    /** As {@link #select(List, int, Map)}, of articles that are all stories of their own. */
    public static Evidence select(List<RankedPassage> found, int size) {
        return select(found, size, Map.of());
    }

    /**
     * The best {@code size} of what a search found, other articles before a fifth passage of one. Copies are left out: of a
     * story the article that was found first speaks, so that what five outlets took from one wire is one voice.
     *
     * @param stories those of the articles, as far as they are known
     */
    public static Evidence select(List<RankedPassage> found, int size, Map<ArticleId, StoryId> stories) {
        var texts = new HashSet<String>();
        var voices = new HashMap<StoryId, ArticleId>();
        var perArticle = new HashMap<ArticleHeader, Integer>();
        var taken = new ArrayList<RankedPassage>();
        var waiting = new ArrayList<RankedPassage>();
        var leftOut = new HashMap<PassageId, LeftOut>();
        for (RankedPassage ranked : found) {
            Passage passage = ranked.passage();
            if (!speaks(passage.article().id(), stories, voices)) {
                leftOut.put(passage.id(), LeftOut.COPY);
            } else if (!texts.add(passage.text())) {
                leftOut.put(passage.id(), LeftOut.REPEATED);
            } else {
                int nth = perArticle.merge(passage.article(), 1, Integer::sum);
                (nth <= PER_ARTICLE ? taken : waiting).add(ranked);
            }
        }
        taken.addAll(waiting);
        int read = Math.min(size, taken.size());
        taken.subList(read, taken.size())
                .forEach(ranked -> leftOut.put(ranked.passage().id(), LeftOut.BEHIND));
        return new Evidence(taken.subList(0, read), leftOut, stories);
    }

    private static boolean speaks(ArticleId article, Map<ArticleId, StoryId> stories, Map<StoryId, ArticleId> voices) {
        var story = stories.get(article);
        return story == null || voices.computeIfAbsent(story, first -> article).equals(article);
    }

    /** With more passages of its articles behind its own, each once: quotes are chosen from whole articles. */
    public Evidence and(List<Passage> more) {
        var all = new ArrayList<>(passages);
        for (Passage passage : more) {
            if (new Evidence(all).number(passage.id()) == 0) {
                all.add(new RankedPassage(all.size() + 1, 0, passage));
            }
        }
        return new Evidence(all, Map.of(), stories);
    }

    public boolean isEmpty() {
        return passages.isEmpty();
    }

    /** As a model is shown them; parts of one article and copies of one story carry the same letter. */
    List<Shown> shown() {
        var letters = new HashMap<String, String>();
        return inOrder().stream()
                .map(passage -> new Shown(
                        passage, letters.computeIfAbsent(told(passage.article().id()), told -> letter(letters.size()))))
                .toList();
    }

    private String told(ArticleId article) {
        var story = stories.get(article);
        return story == null ? "article " + article.value() : "story " + story.value();
    }

    /** A to Z, A2 to Z2 … */
    private static String letter(int nth) {
        int round = nth / LETTERS + 1;
        return (char) ('A' + nth % LETTERS) + (round == 1 ? "" : String.valueOf(round));
    }

    /** From 1; 0 for a passage that is not among them. */
    public int number(PassageId id) {
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).passage().id().equals(id)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** In their numbers' order. */
    public List<Passage> inOrder() {
        return passages.stream().map(RankedPassage::passage).toList();
    }

    /** The articles they are from, each once, best first. */
    public List<ArticleHeader> articles() {
        return inOrder().stream().map(Passage::article).distinct().toList();
    }
}
