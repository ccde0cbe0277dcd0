package citewire.frontend.terminal.article;

import citewire.domain.ArticleId;
import citewire.frontend.terminal.json.ArticleJson;
import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.shell.Asked;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.workspace.Workspace;
import citewire.state.StoredArticle;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
public final class ArticleCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--json", description = "Writes one JSON object and nothing else.")
    private boolean json;

    @Option(
            names = "--show-version",
            paramLabel = "N",
            description = "Shows the text as it was in version N; 1 is the first.")
    private @Nullable Integer version;

    @Parameters(paramLabel = "ID", description = "The article's id, as articles and answers tell it.")
    private String id = "";

    public ArticleCommand(RootCommand root) {
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
            var shown = version == null ? found : asItWas(found.get(), version, workspace);
            if (shown.isEmpty()) {
                root.console()
                        .err()
                        .printf(
                                "citewire: article %s has no version %d; its last is %d.%n",
                                wanted, version, found.get().versions().size());
                return ExitCode.SOFTWARE;
            }
            show(shown.get(), workspace);
        }
        return ExitCode.OK;
    }

    private static Optional<StoredArticle> asItWas(StoredArticle stored, int version, Workspace workspace) {
        return workspace
                .articles()
                .version(stored.article().id(), version)
                .map(article -> new StoredArticle(article, stored.versions(), stored.withdrawn(), stored.story()));
    }

    private void show(StoredArticle article, Workspace workspace) {
        if (json) {
            new JsonLines(root.console().out()).write(ArticleJson.of(article));
        } else {
            Paper.of(root.console(), workspace).articles().article(article);
        }
    }
}
