package citewire.eval.trial.source;

import citewire.domain.Article;
import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.domain.PassageId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** All articles of a corpus, and which of them tell of the same things. */
public final class Sources {

    /** As many passages as the drafter reads unless it is told otherwise. */
    private static final int PASSAGES = 8;

    /** Of the article itself; the others are from articles near it. */
    private static final int OWN = 4;

    private static final int NEAR = 4;

    private static final int COMMON = 60;

    private final Map<ArticleId, Article> articles = new LinkedHashMap<>();
    private final Map<ArticleId, List<Passage>> passages = new HashMap<>();
    private final Map<ArticleId, Set<String>> marks = new HashMap<>();
    private final Map<String, List<ArticleId>> byMark = new HashMap<>();
    private final Map<ArticleId, SourceArticle> read = new HashMap<>();
    private final Map<ArticleId, List<SourceArticle>> near = new HashMap<>();
    private final Map<PassageId, Set<String>> words = new HashMap<>();

    /** @param split every article's passages in their order */
    public Sources(List<Article> all, List<Passage> split) {
        split.forEach(passage -> passages.computeIfAbsent(passage.article().id(), id -> new ArrayList<>())
                .add(passage));
        all.stream()
                .sorted(Comparator.comparing(article -> article.id().value()))
                .forEach(article -> add(article, passages.getOrDefault(article.id(), List.of())));
    }

    private void add(Article article, List<Passage> own) {
        if (own.isEmpty()) {
            return;
        }
        articles.put(article.id(), article);
        var words = Words.of(article.title() + " " + own.getFirst().text());
        marks.put(article.id(), words);
        words.forEach(
                word -> byMark.computeIfAbsent(word, w -> new ArrayList<>()).add(article.id()));
    }

    /** In an order that the seed decides. */
    public List<ArticleId> shuffled(long seed) {
        var ids = new ArrayList<>(articles.keySet());
        Collections.shuffle(ids, new Random(seed));
        return ids;
    }

    public SourceArticle read(ArticleId id) {
        return read.computeIfAbsent(id, one -> {
            Article article = articles.get(one);
            if (article == null) {
                throw new IllegalArgumentException("no article " + one);
            }
            return SourceArticle.of(article, passages.getOrDefault(one, List.of()));
        });
    }

    /** The articles that share most of what their openings tell, the nearest first. */
    public List<SourceArticle> near(ArticleId id) {
        return near.computeIfAbsent(id, this::nearest);
    }

    private List<SourceArticle> nearest(ArticleId id) {
        var scores = new HashMap<ArticleId, Double>();
        for (String word : marks.getOrDefault(id, Set.of())) {
            var holders = byMark.getOrDefault(word, List.of());
            if (holders.size() <= Math.max(COMMON, articles.size() / 50)) {
                double weight = Math.log(1 + (double) articles.size() / holders.size());
                holders.forEach(holder -> scores.merge(holder, weight, Double::sum));
            }
        }
        scores.remove(id);
        return scores.entrySet().stream()
                .sorted(Map.Entry.<ArticleId, Double>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().value()))
                .limit(NEAR)
                .map(entry -> read(entry.getKey()))
                .toList();
    }

    /**
     * What a search would lay before the drafter: the passages that are needed, others of their article, and some of
     * articles near it, in any order.
     */
    public List<Passage> evidence(List<Passage> needed, String sentence, Random random) {
        var chosen = new LinkedHashSet<>(needed);
        var words = Words.of(sentence);
        ArticleId first = needed.stream()
                .map(passage -> passage.article().id())
                .filter(articles::containsKey)
                .findFirst()
                .orElseThrow();
        SourceArticle own = read(first);
        best(own.passages(), words).stream()
                .limit(OWN)
                .filter(passage -> chosen.size() < Math.max(OWN, needed.size()))
                .forEach(chosen::add);
        for (SourceArticle near : near(own.article().id())) {
            best(near.passages(), words).stream().limit(2).forEach(chosen::add);
        }
        var texts = new HashSet<String>();
        var evidence = new ArrayList<>(chosen.stream()
                .filter(passage -> texts.add(passage.text()) || needed.contains(passage))
                .limit(PASSAGES)
                .toList());
        Collections.shuffle(evidence, random);
        return List.copyOf(evidence);
    }

    private List<Passage> best(List<Passage> some, Set<String> asked) {
        return some.stream()
                .sorted(Comparator.comparingDouble(passage ->
                        -Words.share(asked, words.computeIfAbsent(passage.id(), id -> Words.of(passage.text())))))
                .toList();
    }
}
