package citewire;

import citewire.domain.Asker;
import citewire.domain.Coverage;
import citewire.domain.Reader;
import citewire.frontend.discord.admin.House;
import citewire.index.ArticleIndex;
import citewire.index.IndexStatus;
import citewire.model.call.ModelLadder;
import citewire.state.ArticleStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** How this house is, for those who ask in Discord. */
record HouseFacts(ArticleStore articles, ArticleIndex lucene, Supplier<AskPath> path) implements House {

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
        return path.get().ladder().best();
    }

    @Override
    public List<String> resting() {
        return path.get().ladder().resting().stream()
                .map(ModelLadder.Resting::model)
                .toList();
    }

    @Override
    public double used(Asker asker) {
        return path.get().ledger().used(asker);
    }
}
