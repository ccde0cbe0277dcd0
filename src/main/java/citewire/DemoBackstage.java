package citewire;

import citewire.domain.Article;
import citewire.domain.ArticleId;
import citewire.frontend.discord.question.QuestionId;
import citewire.simulator.page.Backstage;
import citewire.simulator.page.ModelChoice;
import citewire.simulator.page.SourcePage;
import citewire.simulator.page.Trouble;
import citewire.state.StoredArticle;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What the demo's page can change behind the bot, and how it learns why the bot answered so. */
final class DemoBackstage implements Backstage {

    private static final Trouble DOWN =
            new Trouble("model-down", "Model down", "Lets the scripted model answer 503, until it is pressed again.");
    private static final Trouble CORRECTION = new Trouble(
            "correction", "Publish a correction", "Publishes a corrected version of an article that was asked about.");

    private final App app;
    private final DemoFolder folder;
    private final DemoModels models;

    DemoBackstage(App app, DemoFolder folder, DemoModels models) {
        this.app = app;
        this.folder = folder;
        this.models = models;
    }

    @Override
    public List<String> suggestions() {
        return folder.newsroom().suggestions();
    }

    @Override
    public List<ModelChoice> models() {
        return models.choices();
    }

    @Override
    public String useModel(String id) {
        return models.use(id);
    }

    @Override
    public List<Trouble> troubles() {
        return List.of(DOWN, CORRECTION);
    }

    @Override
    public String make(String trouble) {
        return switch (trouble) {
            case "model-down" -> models.breakOrMend();
            case "correction" -> publishCorrection();
            default -> throw new IllegalArgumentException("there is no trouble " + trouble);
        };
    }

    @Override
    public Optional<ObjectNode> why(String requestId) {
        return app.explanations()
                .of(QuestionId.of(Long.parseUnsignedLong(requestId)))
                .map(why -> WhyJson.of(why, app.confidence()));
    }

    /** The newsroom's addresses end with their article's id. */
    @Override
    public Optional<SourcePage> source(URI address) {
        String id = address.getPath().substring(address.getPath().lastIndexOf('/') + 1);
        return id.isEmpty()
                ? Optional.empty()
                : app.articles()
                        .find(new ArticleId(id))
                        .map(StoredArticle::article)
                        .filter(article -> address.equals(article.header().url()))
                        .map(DemoBackstage::page);
    }

    private static SourcePage page(Article article) {
        var header = article.header();
        var published = header.published();
        return new SourcePage(
                header.title(),
                header.source(),
                article.authors(),
                published == null ? "" : published.text(),
                article.body());
    }

    /** By the way every article goes: committed, then found by its words at once. */
    private String publishCorrection() {
        var report = app.ingest(List.of(folder.writeCorrection().toString()), outcome -> {});
        if (report.rejected() > 0) {
            throw new IllegalStateException("the packaged correction could not be read");
        }
        app.awaitWords();
        String question = suggestions().getFirst();
        return report.updated() > 0
                ? "A correction was published. Answers that quoted what it changes are corrected by a reply; ask “"
                        + question + "” again."
                : "The correction is out already. Ask “" + question + "” to see it.";
    }
}
