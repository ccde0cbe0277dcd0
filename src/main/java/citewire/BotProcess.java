package citewire;

import citewire.frontend.discord.DiscordBot;
import citewire.frontend.discord.DiscordParts;
import citewire.frontend.http.FiguresPage;
import citewire.frontend.http.HealthEndpoint;
import citewire.frontend.terminal.workspace.Bot;
import citewire.health.HealthCheck;
import citewire.logging.LogSetup;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The bot as it runs for months: the health endpoint, and Discord where there is a token. */
final class BotProcess implements Bot {

    private final Settings settings;
    private final DiscordParts parts;
    private final LiveNews live;
    private final Upkeep upkeep;
    private final Figures figures;
    private final Reloading reloading;
    private final Shutdown shutdown;

    BotProcess(
            Settings settings,
            DiscordParts parts,
            LiveNews live,
            Upkeep upkeep,
            Figures figures,
            Reloading reloading,
            Shutdown shutdown) {
        this.settings = settings;
        this.parts = parts;
        this.live = live;
        this.upkeep = upkeep;
        this.figures = figures;
        this.reloading = reloading;
        this.shutdown = shutdown;
    }

    @Override
    public boolean hasToken() {
        return settings.config().discord().token().present();
    }

    @Override
    public void run(Consumer<String> heard) {
        settings.startLogging(LogSetup.Terminal.OPEN);
        var http = settings.config().http();
        var connection = new Connection(figures.metrics().discord(), hasToken());
        var ready = ready(connection);
        figures.watch(ready);
        try (var health = HealthEndpoint.open(http, ready, new FiguresPage(figures.metrics()::scrape));
                var feeds = live.schedule();
                var kept = upkeep;
                var changes = reloading;
                var memory = MemoryWatch.ofThisProcess();
                var discord = new DiscordBot(settings.config().discord(), parts, connection)) {
            connection.of(discord);
            feeds.start();
            kept.start();
            changes.start();
            memory.start();
            heard.accept("feeds: %d followed".formatted(live.desk().all().size()));
            heard.accept("health: http://%s:%d/health/ready".formatted(http.host(), health.port()));
            if (hasToken()) {
                discord.start();
                heard.accept(discord.connected() ? "Discord: connected" : "Discord: not connected yet, still trying");
            }
            shutdown.await();
        }
    }

    private List<HealthCheck> ready(Connection connection) {
        return Stream.concat(figures.house().ready().stream(), Stream.of(connection, reloading))
                .toList();
    }
}
