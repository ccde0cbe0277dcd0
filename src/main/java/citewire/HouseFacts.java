package citewire;

import citewire.domain.Asker;
import citewire.domain.Coverage;
import citewire.domain.Reader;
import citewire.frontend.discord.admin.House;
import citewire.index.ArticleIndex;
import citewire.index.IndexStatus;
import citewire.model.budget.Ledger;
import citewire.model.call.ModelLadder;
import citewire.state.ArticleStore;
import java.util.List;
import java.util.Optional;

/** How this house is, for those who ask in Discord. */
record HouseFacts(ArticleStore articles, ArticleIndex lucene, ModelLadder ladder, Ledger ledger) implements House {

    @Override
    public Coverage coverage(Reader reader) {
        return articles.coverage(reader);
    }

    @Override
    public IndexStatus index() {
        return lucene.status();
    }

    @Override
    public Optional<String> model() {
        return ladder.best();
    }

    @Override
    public List<String> resting() {
        return ladder.resting().stream().map(ModelLadder.Resting::model).toList();
    }

    @Override
    public double used(Asker asker) {
        return ledger.used(asker);
    }
}
