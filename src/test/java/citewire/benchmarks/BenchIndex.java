package citewire.benchmarks;

import citewire.domain.Article;
import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.domain.PassageId;
import citewire.domain.Scope;
import citewire.domain.TextSpan;
import citewire.domain.TimeWindow;
import citewire.index.ArticleIndex;
import citewire.index.IndexWriting;
import citewire.index.IndexedPassage;
import citewire.index.PassageFilter;
import citewire.index.lucene.LuceneArticleIndex;
import citewire.text.SentenceSplitter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Fills a Lucene index with articles, in passages of some 150 words. */
public final class BenchIndex {

    private static final int WORDS = 150;

    private BenchIndex() {}

    public static ArticleIndex of(Path folder, List<Article> articles) {
        var index = LuceneArticleIndex.open(folder, ZoneOffset.UTC);
        try (IndexWriting writing = index.tryWrite().orElseThrow()) {
            articles.forEach(article -> writing.put(article.id(), passages(article)));
            writing.commit(1);
        }
        index.refresh();
        return index;
    }

    /** Every article but some, whenever it was published. */
    public static PassageFilter without(Set<String> articles) {
        var ids = articles.stream().map(ArticleId::new).collect(Collectors.toSet());
        return new PassageFilter(new Scope(TimeWindow.ALWAYS, null, ids, null), Instant.parse("2100-01-01T00:00:00Z"));
    }

    static List<IndexedPassage> passages(Article article) {
        var passages = new ArrayList<IndexedPassage>();
        var open = new ArrayList<TextSpan>();
        for (TextSpan sentence : new SentenceSplitter().split(article.body())) {
            open.add(sentence);
            int from = open.getFirst().start();
            if (article.body().substring(from, sentence.end()).split("\\s+", -1).length >= WORDS) {
                passages.add(passage(article, passages.size(), open));
                open.clear();
            }
        }
        if (!open.isEmpty()) {
            passages.add(passage(article, passages.size(), open));
        }
        return passages;
    }

    private static IndexedPassage passage(Article article, int ordinal, List<TextSpan> sentences) {
        int from = sentences.getFirst().start();
        var spans = sentences.stream()
                .map(span -> new TextSpan(span.start() - from, span.end() - from))
                .toList();
        String text = article.body().substring(from, sentences.getLast().end());
        return new IndexedPassage(
                new Passage(new PassageId(article.id(), ordinal), article.header(), text, spans), null);
    }
}
