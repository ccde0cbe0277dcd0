package citewire;

import citewire.frontend.terminal.Apart;
import citewire.frontend.terminal.DemoOptions;
import citewire.frontend.terminal.Demonstration;
import citewire.frontend.terminal.GlobalOptions;
import citewire.frontend.terminal.Opener;
import citewire.frontend.terminal.Workspace;
import citewire.ingest.feed.FeedDocument;
import citewire.logging.LogSetup;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/** Opens the house, or the demo's, with the settings of this process. */
record Door(Map<String, String> environment, Shutdown shutdown) implements Opener {

    @Override
    public Workspace open(GlobalOptions options) {
        return open(options, Settings.load(options, environment));
    }

    @Override
    public Workspace openApart(GlobalOptions options, Apart apart) {
        var settings = Settings.load(options, environment).elsewhere(apart.data(), "");
        return open(options, apart.search() == Apart.Search.WORDS ? settings.withoutEmbedding() : settings);
    }

    @Override
    public FeedDocument fetch(GlobalOptions options, URI address) {
        var settings = Settings.load(options, environment);
        startLogging(settings, options);
        return LiveNews.document(
                settings.config().ingest(), Clock.system(settings.config().zone()), address);
    }

    private Workspace open(GlobalOptions options, Settings settings) {
        startLogging(settings, options);
        return App.open(settings, shutdown);
    }

    @Override
    public Demonstration demo(GlobalOptions options, DemoOptions demo) {
        var settings = Settings.load(options, environment);
        startLogging(settings, options);
        return Demo.open(settings, demo, shutdown);
    }

    /** Who names a level wants to see its lines. */
    private static void startLogging(Settings settings, GlobalOptions options) {
        settings.startLogging(options.logLevel() == null ? LogSetup.Terminal.QUIET : LogSetup.Terminal.OPEN);
    }
}
