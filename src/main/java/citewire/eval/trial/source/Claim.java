package citewire.eval.trial.source;

import citewire.eval.trial.fact.Fact;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sentence that an article bears out.
 *
 * @param text the article's own words, or others that say the same
 * @param source the sentence of the article that does
 * @param near articles that tell of the same things
 */
public record Claim(String text, SourceSentence source, SourceArticle article, List<SourceArticle> near) {

    public List<Fact> facts() {
        return article.facts().in(text);
    }

    public List<SourceArticle> around() {
        return Stream.concat(Stream.of(article), near.stream()).toList();
    }
}
