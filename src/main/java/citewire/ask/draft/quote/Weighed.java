package citewire.ask.draft.quote;

import java.util.List;

/**
 * An article among the evidence with what each of its parts repeats of the question.
 *
 * @param sentences one for each of the article's sentences
 * @param whole of the article with its headline
 */
record Weighed(FoundArticle found, List<Bearing> sentences, Bearing headline, Bearing whole) {

    static Weighed of(FoundArticle found, Asked asked) {
        var sentences = found.sentences().stream()
                .map(sentence -> Bearing.of(asked, sentence.words()))
                .toList();
        var headline = Bearing.of(asked, found.headline());
        return new Weighed(found, sentences, headline, sentences.stream().reduce(headline, Bearing::or));
    }

    /** The sentence, those beside it and the headline. */
    Bearing near(int i) {
        return sentences.get(i).or(before(i)).or(after(i)).or(headline);
    }

    Bearing before(int i) {
        return i > 0 ? sentences.get(i - 1) : Bearing.NONE;
    }

    Bearing after(int i) {
        return i + 1 < sentences.size() ? sentences.get(i + 1) : Bearing.NONE;
    }
}
