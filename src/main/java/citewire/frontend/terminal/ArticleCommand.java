package citewire.frontend.terminal;

import citewire.domain.ArticleId;
import citewire.frontend.terminal.json.ArticleJson;
import citewire.frontend.terminal.json.JsonLines;
import citewire.state.StoredArticle;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one article in full. */
@Command(
        name = "article",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Shows an article in full.")
final class ArticleCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--json", description = "Writes one JSON object and nothing else.")
    private boolean json;

    @Parameters(paramLabel = "ID", description = "The article's id, as articles and answers tell it.")
    private String id = "";

    ArticleCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var wanted = Asked.checked(() -> new ArticleId(id));
        try (var workspace = root.open()) {
            var found = workspace.articles().find(wanted);
            if (found.isEmpty()) {
                root.console()
                        .err()
                        .println("citewire: there is no article " + wanted + "; citewire articles lists them.");
                return ExitCode.SOFTWARE;
            }
            show(found.get(), workspace);
        }
        return ExitCode.OK;
    }

    private void show(StoredArticle article, Workspace workspace) {
        if (json) {
            new JsonLines(root.console().out()).write(ArticleJson.of(article));
        } else {
            Paper.of(root.console(), workspace).articles().article(article);
        }
    }
}
