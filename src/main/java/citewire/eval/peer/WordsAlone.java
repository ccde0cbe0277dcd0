package citewire.eval.peer;

import citewire.domain.RankedPassage;
import citewire.eval.question.KnownQuestion;
import java.time.ZoneId;
import java.util.List;

/** Lucene's BM25 with its defaults, and nothing else. */
public final class WordsAlone implements Finder {

    private final WordSearch search;
    private final ZoneId zone;

    public WordsAlone(WordSearch search, ZoneId zone) {
        this.search = search;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "bm25";
    }

    @Override
    public List<RankedPassage> find(KnownQuestion question, int k) {
        var admission = Admission.of(question, zone);
        return search.search(question.text(), passage -> admission.test(passage.article()), k);
    }
}
