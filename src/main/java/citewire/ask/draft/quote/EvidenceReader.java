package citewire.ask.draft.quote;

import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.domain.PassageId;
import citewire.domain.RankedPassage;
import citewire.domain.TextSpan;
import citewire.index.ArticleIndex;
import citewire.text.Addressed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the articles of the passages that were found, whole: what stands around a sentence tells what it is about. */
final class EvidenceReader {

    private static final Pattern DATELINE =
            Pattern.compile("(?:\\p{Lu}[\\p{L}\\d.,'’/ -]{0,60})?\\(\\p{Lu}[\\p{L}. ]{1,20}\\)\\s*(?:--?|—|–)\\s*");

    private final ArticleIndex index;
    private final Wording wording;

    EvidenceReader(ArticleIndex index, Wording wording) {
        this.index = index;
        this.wording = wording;
    }

    List<FoundArticle> read(List<RankedPassage> evidence) {
        Map<ArticleId, List<RankedPassage>> byArticle = new LinkedHashMap<>();
        for (RankedPassage ranked : evidence) {
            byArticle
                    .computeIfAbsent(ranked.passage().article().id(), id -> new ArrayList<>())
                    .add(ranked);
        }
        double best =
                evidence.isEmpty() ? 1 : Math.max(1e-9, evidence.getFirst().score());
        var found = new ArrayList<FoundArticle>();
        byArticle.forEach((id, passages) -> found.add(article(found.size() + 1, id, passages, best)));
        return found;
    }

    private FoundArticle article(int rank, ArticleId id, List<RankedPassage> found, double best) {
        Map<PassageId, Double> scores = new LinkedHashMap<>();
        found.forEach(ranked -> scores.put(ranked.passage().id(), ranked.score() / best));
        var whole = index.passages(id);
        // An article that has left the index since the search still is what was found.
        var passages =
                whole.isEmpty() ? found.stream().map(RankedPassage::passage).toList() : whole;
        var opening = passages.getFirst();
        Matcher dateline = DATELINE.matcher(opening.text());
        var headline = wording.words(opening.article().title() + "\n" + (dateline.lookingAt() ? dateline.group() : ""));
        return new FoundArticle(rank, headline, sentences(passages), scores);
    }

    /** What stands behind "LONDON, England (CNN) --": where and by whom it was written answers nothing. */
    private static TextSpan withoutDateline(Passage passage, TextSpan sentence) {
        Matcher dateline = DATELINE.matcher(sentence.of(passage.text()));
        return dateline.lookingAt() && dateline.end() < sentence.end() - sentence.start()
                ? new TextSpan(sentence.start() + dateline.end(), sentence.end())
                : sentence;
    }

    /** A question answers nothing, nor does a link to pictures or an order to who reads. */
    private static boolean tells(String sentence) {
        String text = sentence.strip();
        return !text.endsWith("?") && !text.endsWith("»") && !Addressed.toAMachine(text);
    }

    private List<Sentence> sentences(List<Passage> passages) {
        var sentences = new ArrayList<Sentence>();
        var seen = new HashSet<String>();
        for (Passage passage : passages) {
            for (TextSpan whole : passage.sentences()) {
                TextSpan span = withoutDateline(passage, whole);
                String text = span.of(passage.text());
                if (seen.add(text) && tells(text)) {
                    sentences.add(Sentence.of(passage, span, sentences.size(), wording.words(text)));
                }
            }
        }
        return sentences;
    }
}
