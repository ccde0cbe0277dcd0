package citewire.frontend.terminal;

import citewire.frontend.terminal.workspace.Demonstration;
import citewire.frontend.terminal.workspace.Progress;
import java.net.URI;
import java.util.List;

/** A demo that tells what was done to it and ends at once. */
record FakeDemonstration(List<String> done) implements Demonstration {

    @Override
    public URI page() {
        return URI.create("http://127.0.0.1:8090/");
    }

    @Override
    public void awaitArticles(Progress progress) {
        progress.at(3, 3);
        done.add("articles");
    }

    @Override
    public void awaitEnd() {
        done.add("end");
    }

    @Override
    public void close() {
        done.add("close");
    }
}
