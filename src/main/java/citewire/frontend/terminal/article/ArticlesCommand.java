package citewire.frontend.terminal.article;

import citewire.domain.Reader;
import citewire.domain.TimeWindow;
import citewire.frontend.terminal.json.ArticleJson;
import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.shell.ArticleOptions;
import citewire.frontend.terminal.shell.Asked;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.frontend.terminal.workspace.WrongUsage;
import citewire.state.ArticlePage;
import citewire.state.ArticleQuery;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the articles, newest first or by what they are about. */
@Command(
        name = "articles",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lists the articles, newest first.")
public final class ArticlesCommand implements Callable<Integer> {

    /** A screen of articles. */
    public static final int PAGE_SIZE = 20;

    private final RootCommand root;

    @Option(names = "--json", description = "Writes one JSON object a line and nothing else.")
    private boolean json;

    @Option(names = "--about", paramLabel = "TEXT", description = "Only articles about this, best first.")
    private @Nullable String about;

    @Mixin
    private ArticleOptions chosen = new ArticleOptions();

    @Option(names = "--page", paramLabel = "N", description = "Which page of " + PAGE_SIZE + " articles (default: 1).")
    private int page = 1;

    public ArticlesCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (page < 1) {
            throw new WrongUsage("--page is %d; the first page is 1".formatted(page));
        }
        try (var workspace = root.open()) {
            var window = Asked.checked(() -> TimeWindow.between(chosen.since(), chosen.until(), workspace.zone()));
            var articles =
                    workspace.find(about, new ArticleQuery(Reader.OWNER, chosen.source(), window, page, PAGE_SIZE));
            if (json) {
                asJson(articles);
            } else {
                Paper.of(root.console(), workspace).articles().list(articles);
            }
        }
        return ExitCode.OK;
    }

    private void asJson(ArticlePage articles) {
        var lines = new JsonLines(root.console().out());
        articles.articles().forEach(article -> lines.write(ArticleJson.listed(article)));
        lines.write(ArticleJson.summary(articles));
    }
}
