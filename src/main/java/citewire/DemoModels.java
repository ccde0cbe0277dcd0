package citewire;

import citewire.ask.Answerer;
import citewire.config.Config;
import citewire.config.Secret;
import citewire.model.ChatModels;
import citewire.simulator.model.Script;
import citewire.simulator.model.ScriptedModel;
import citewire.simulator.page.ModelChoice;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The chat models that the demo can put behind the bot: none, the owner's where one is configured, and scripted ones
 * that speak OpenAI's wire format. Each answers through a pipeline of its own, wired as ever.
 */
final class DemoModels {

    private static final String QUOTES = "quotes";

    private record Choice(String id, String label, String detail, Answerer answerer) {

        ModelChoice shown(String active) {
            return new ModelChoice(id, label, detail, id.equals(active));
        }
    }

    private final App app;
    private final SwitchedAnswerer answerer;
    private final List<Choice> choices = new CopyOnWriteArrayList<>();
    private volatile @Nullable ScriptedModel scripted;
    private volatile String active = QUOTES;

    DemoModels(App app) {
        this.app = app;
        var quoting = app.path().answerer(List.of());
        this.answerer = new SwitchedAnswerer(quoting);
        choices.add(new Choice(QUOTES, "No model", "Answers by quoting the articles.", quoting));
        app.path().models().stream()
                .findFirst()
                .ifPresent(own -> choices.add(new Choice(
                        "own",
                        own.name(),
                        "Your own model, as configured: it sees the invented articles.",
                        app.path().answerer(app.path().models()))));
    }

    /** Offers the scripts of a model that is being served. */
    void offer(ScriptedModel served, URI baseUrl) {
        scripted = served;
        offer(Script.HONEST, "No real model: a script that rewords what the passages say.", baseUrl);
        offer(
                Script.LIAR,
                "The same script with a false sentence in its answer. Watch it being dropped, in “Behind the message”.",
                baseUrl);
    }

    private void offer(Script script, String detail, URI baseUrl) {
        choices.add(new Choice(
                script.id(), script.label(), detail, app.path().answerer(List.of(model(baseUrl, script.id())))));
    }

    /** Answers by the model that was chosen last. */
    Answerer answerer() {
        return answerer;
    }

    private static ChatModels model(URI baseUrl, String script) {
        var config = new Config.Model(
                Config.Provider.OPENAI, baseUrl.toString(), script, Secret.NONE, Duration.ofSeconds(60), 700);
        return ChatModels.from(config).orElseThrow();
    }

    List<ModelChoice> choices() {
        return choices.stream().map(choice -> choice.shown(active)).toList();
    }

    synchronized String use(String id) {
        var chosen = choices.stream()
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no model " + id));
        answerer.use(chosen.answerer());
        active = id;
        return "Behind the bot from now on: " + chosen.label() + ". " + chosen.detail();
    }

    /** Lets the scripted model fail, or work again. */
    synchronized String breakOrMend() {
        var served = Objects.requireNonNull(scripted, "no scripted model is served");
        if (!served.isOn()) {
            served.switchOn();
            return "The scripted model is up again.";
        }
        served.switchOff();
        return active.startsWith("scripted")
                ? "The scripted model is down: it answers 503. Ask something; press again to bring it up."
                : "The scripted model is down: it answers 503. Choose it as the model, then ask; press again to bring it up.";
    }
}
