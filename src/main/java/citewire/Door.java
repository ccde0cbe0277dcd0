package citewire;

import citewire.backup.Backups;
import citewire.frontend.terminal.workspace.Apart;
import citewire.frontend.terminal.workspace.DemoOptions;
import citewire.frontend.terminal.workspace.Demonstration;
import citewire.frontend.terminal.workspace.GlobalOptions;
import citewire.frontend.terminal.workspace.Opener;
import citewire.frontend.terminal.workspace.Workspace;
import citewire.ingest.feed.FeedDocument;
import citewire.ingest.fetch.Document;
import citewire.ingest.fetch.FetchRequest;
import citewire.ingest.page.Page;
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
    public Workspace openToServe(GlobalOptions options) {
        var settings = Settings.load(options, environment);
        startLogging(settings, options);
        return App.open(settings, shutdown, First.WORDS);
    }

    @Override
    public Workspace openApart(GlobalOptions options, Apart apart) {
        var settings = Settings.load(options, environment).elsewhere(apart.data(), "");
        return open(options, apart.search() == Apart.Search.WORDS ? settings.withoutEmbedding() : settings);
    }

    @Override
    public FeedDocument fetchFeed(GlobalOptions options, URI address) {
        var document = fetched(options, FetchRequest.feed(address));
        return FeedDocument.of(document.bytes(), document.contentType(), document.address());
    }

    @Override
    public Page fetchPage(GlobalOptions options, URI address) {
        var document = fetched(options, FetchRequest.page(address));
        return Page.of(document.bytes(), document.contentType(), document.address());
    }

    @Override
    public Backups backups(GlobalOptions options) {
        var settings = Settings.load(options, environment);
        startLogging(settings, options);
        return OwnersCopies.of(settings);
    }

    private Document fetched(GlobalOptions options, FetchRequest request) {
        var settings = Settings.load(options, environment);
        startLogging(settings, options);
        return LiveNews.document(
                settings.config().ingest(), Clock.system(settings.config().zone()), request);
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
