package citewire.simulator.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Nothing to offer: every id is unknown. */
record EmptyBackstage() implements Backstage {

    @Override
    public List<String> suggestions() {
        return List.of();
    }

    @Override
    public List<ModelChoice> models() {
        return List.of();
    }

    @Override
    public String useModel(String id) {
        throw new IllegalArgumentException("There is no model " + id + ".");
    }

    @Override
    public List<Trouble> troubles() {
        return List.of();
    }

    @Override
    public String make(String trouble) {
        throw new IllegalArgumentException("There is no trouble " + trouble + ".");
    }

    @Override
    public Optional<ObjectNode> why(String requestId) {
        return Optional.empty();
    }

    @Override
    public Optional<SourcePage> source(URI address) {
        return Optional.empty();
    }
}
