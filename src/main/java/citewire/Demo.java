package citewire;

import citewire.config.Config;
import citewire.config.Secret;
import citewire.frontend.discord.DiscordBot;
import citewire.frontend.terminal.workspace.DemoOptions;
import citewire.frontend.terminal.workspace.Demonstration;
import citewire.frontend.terminal.workspace.Progress;
import citewire.newsroom.Newsroom;
import citewire.simulator.DiscordSimulator;
import citewire.simulator.options.BotIdentity;
import citewire.simulator.options.PageOptions;
import citewire.simulator.options.SimulatorOptions;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;

/**
 * The bot as it is, in front of the simulated Discord instead of the real one, on the invented articles of the newsroom.
 * Everything but the cache of vectors lies in a folder of its own that is removed at the end.
 */
final class Demo implements Demonstration {

    /** The bot registers its commands within the first second. */
    private static final Duration COMMANDS = Duration.ofSeconds(20);

    private final Opened opened;
    private final App app;
    private final DiscordSimulator discord;
    private final Shutdown shutdown;

    private Demo(Opened opened, App app, DiscordSimulator discord, Shutdown shutdown) {
        this.opened = opened;
        this.app = app;
        this.discord = discord;
        this.shutdown = shutdown;
    }

    /** Opens everything; the bot is connected when this returns. */
    static Demo open(Settings settings, DemoOptions options, Shutdown shutdown) {
        var opened = new Opened();
        shutdown.expectClosing();
        try {
            return open(settings, options, shutdown, opened);
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static Demo open(Settings settings, DemoOptions options, Shutdown shutdown, Opened opened) {
        var clock = Clock.system(settings.config().zone());
        var folder = opened.add(DemoFolder.create(Newsroom.at(clock.instant())));
        var app = opened.add(
                App.open(settings.elsewhere(folder.data(), folder.articles().toString()), shutdown));
        var models = new DemoModels(app);
        var backstage = new DemoBackstage(app, folder, models);
        var discord = opened.add(DiscordSimulator.start(place(options), clock, backstage));
        models.offer(discord.model(), discord.modelUrl());
        var parts = app.discordParts(app.explanations().explaining(models.answerer()));
        opened.add(new DiscordBot(login(discord), parts)).start();
        discord.awaitCommand("ask", COMMANDS);
        return new Demo(opened, app, discord, shutdown);
    }

    private static SimulatorOptions place(DemoOptions options) {
        var page = PageOptions.defaults().at(options.host(), Set.copyOf(options.names()));
        return SimulatorOptions.defaults()
                .withBot(new BotIdentity(newToken(), "Citewire"))
                .withPort(options.port())
                .withPage(page);
    }

    /** Whoever knew it could log in as the bot. */
    private static String newToken() {
        byte[] token = new byte[24];
        new SecureRandom().nextBytes(token);
        return HexFormat.of().formatHex(token);
    }

    private static Config.Discord login(DiscordSimulator discord) {
        return new Config.Discord(
                new Secret(discord.options().bot().token()),
                discord.apiUrl().toString(),
                discord.gatewayUrl().toString());
    }

    /** The Discord in front of the bot, to see what went over its wire. */
    DiscordSimulator discord() {
        return discord;
    }

    @Override
    public URI page() {
        return discord.pageUrl();
    }

    @Override
    public void awaitArticles(Progress progress) {
        app.awaitVectors(progress);
    }

    @Override
    public void awaitEnd() {
        shutdown.await();
    }

    @Override
    public void close() {
        opened.close();
    }
}
