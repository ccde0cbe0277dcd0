package citewire.eval;

import citewire.ask.retrieve.Retriever;
import citewire.domain.RankedPassage;
import citewire.eval.peer.Finder;
import citewire.eval.question.KnownQuestion;
import citewire.index.PassageFilter;
import java.util.List;

/** The house's own search, as the command {@code search} has it. */
record HouseSearch(Retriever retriever) implements Finder {

    static final String NAME = "citewire";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<RankedPassage> find(KnownQuestion question, int k) {
        var filter = new PassageFilter(
                question.question().scope(), question.question().at());
        return retriever.search(question.text(), filter, k);
    }
}
