package citewire.eval;

import citewire.eval.peer.BlindFusion;
import citewire.eval.peer.EasyRag;
import citewire.eval.peer.Finder;
import citewire.eval.peer.Meaning;
import citewire.eval.peer.MeaningAlone;
import citewire.eval.peer.WordsAlone;
import java.util.List;

/** What people would use instead, over the articles of the house. */
final class Peers {

    private final Subject subject;
    private final Corpus corpus;

    Peers(Subject subject, Corpus corpus) {
        this.subject = subject;
        this.corpus = corpus;
    }

    WordsAlone words() {
        return new WordsAlone(subject.words().over(corpus.passages()), subject.zone());
    }

    MeaningAlone meaning(Meaning meaning) {
        return new MeaningAlone(corpus.passages(), meaning::passage, meaning::query, subject.zone());
    }

    List<Finder> all(Hearing hearing) {
        var words = words();
        var meaning = subject.meaning();
        if (meaning == null) {
            return List.of(words);
        }
        var dense = meaning(meaning);
        return List.of(words, dense, new BlindFusion(words, dense), easyRag(meaning, hearing));
    }

    private EasyRag easyRag(Meaning meaning, Hearing hearing) {
        return EasyRag.over(
                corpus.articles(),
                meaning.embedder(),
                meaning.cache(),
                subject.zone(),
                done -> hearing.at("Vectors of easy-rag", done, 0));
    }
}
