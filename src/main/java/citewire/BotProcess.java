package citewire;

import citewire.frontend.discord.DiscordBot;
import citewire.frontend.discord.DiscordParts;
import citewire.frontend.http.HealthEndpoint;
import citewire.frontend.terminal.workspace.Bot;
import citewire.health.HealthCheck;
import citewire.logging.LogSetup;
import citewire.model.budget.Forgetting;
import citewire.model.budget.Ledger;
import java.util.List;
import java.util.function.Consumer;

/** The bot as it runs for months: the health endpoint, and Discord where there is a token. */
final class BotProcess implements Bot {

    private final Settings settings;
    private final DiscordParts parts;
    private final LiveNews live;
    private final Ledger ledger;
    private final List<HealthCheck> ready;
    private final Shutdown shutdown;

    BotProcess(
            Settings settings,
            DiscordParts parts,
            LiveNews live,
            Ledger ledger,
            List<HealthCheck> ready,
            Shutdown shutdown) {
        this.settings = settings;
        this.parts = parts;
        this.live = live;
        this.ledger = ledger;
        this.ready = List.copyOf(ready);
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
        try (var health = HealthEndpoint.open(http, ready);
                var feeds = live.schedule();
                var forgetting = new Forgetting(ledger);
                var discord = new DiscordBot(settings.config().discord(), parts)) {
            feeds.start();
            forgetting.start();
            heard.accept("feeds: %d followed".formatted(live.desk().all().size()));
            heard.accept("health: http://%s:%d/health/ready".formatted(http.host(), health.port()));
            if (hasToken()) {
                discord.start();
                heard.accept(discord.connected() ? "Discord: connected" : "Discord: not connected yet, still trying");
            }
            shutdown.await();
        }
    }
}
