package citewire;

import citewire.ask.explain.Explanations;
import citewire.frontend.discord.QuestionId;
import citewire.simulator.page.Backstage;
import citewire.simulator.page.ModelChoice;
import citewire.simulator.page.Trouble;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    private final Explanations explanations;

    DemoBackstage(App app, DemoFolder folder, DemoModels models, Explanations explanations) {
        this.app = app;
        this.folder = folder;
        this.models = models;
        this.explanations = explanations;
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
        return explanations
                .of(QuestionId.of(Long.parseUnsignedLong(requestId)))
                .map(why -> WhyJson.of(why, app.confidence()));
    }

    /** By the way every article goes: committed, then found by its words at once. */
    private String publishCorrection() {
        var report = app.ingest(List.of(folder.correction().toString()), outcome -> {});
        app.awaitWords();
        String question = suggestions().getFirst();
        return report.updated() > 0
                ? "A correction was published. Ask “" + question + "” again."
                : "The correction is out already. Ask “" + question + "” to see it.";
    }
}
