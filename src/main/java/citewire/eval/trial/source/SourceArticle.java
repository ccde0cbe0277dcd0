package citewire.eval.trial.source;

import citewire.domain.Article;
import citewire.domain.Passage;
import citewire.eval.trial.fact.Facts;
import citewire.eval.trial.fact.Names;
import java.util.List;
import java.util.stream.IntStream;

/** An article, read sentence by sentence. */
public record SourceArticle(Article article, List<Passage> passages, List<SourceSentence> sentences, Facts facts) {

    public SourceArticle {
        passages = List.copyOf(passages);
        sentences = List.copyOf(sentences);
    }

    static SourceArticle of(Article article, List<Passage> passages) {
        var sentences = passages.stream()
                .flatMap(passage -> IntStream.range(0, passage.sentences().size())
                        .mapToObj(place -> SourceSentence.of(passage, place)))
                .toList();
        return new SourceArticle(
                article, passages, sentences, new Facts(Names.of(article.title() + ". " + article.body())));
    }

    /** Those a trial can be made of. */
    public List<SourceSentence> usable() {
        return sentences.stream().filter(SourceSentence::usable).toList();
    }
}
