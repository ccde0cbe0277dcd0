package citewire;

import citewire.frontend.discord.DiscordBot;
import citewire.frontend.discord.connection.Connected;
import citewire.health.CheckResult;
import citewire.health.HealthCheck;
import citewire.metrics.DiscordMetrics;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells health and figures of the connection to Discord, which is made after both are served. */
final class Connection implements HealthCheck, Connected {

    private final DiscordMetrics metrics;
    private final boolean wanted;
    private volatile @Nullable DiscordBot bot;

    /** @param wanted whether there is a token */
    Connection(DiscordMetrics metrics, boolean wanted) {
        this.metrics = metrics;
        this.wanted = wanted;
        if (wanted) {
            metrics.watch(this::gateway);
        }
    }

    void of(DiscordBot connecting) {
        bot = connecting;
    }

    @Override
    public String name() {
        return "discord";
    }

    /** Never bad: what is ready here stays so while Discord is away, and no restart brings it back. */
    @Override
    public CheckResult run() {
        if (!wanted) {
            return new CheckResult.Good("not used, as no token is configured");
        }
        return gateway().connected()
                ? new CheckResult.Good("connected")
                : new CheckResult.Warning(
                        "not connected; it is tried again and again",
                        "where it stays so, look at https://discordstatus.com and at this machine's network");
    }

    @Override
    public void requested(int status, Duration took) {
        metrics.requested(status, took);
    }

    @Override
    public void disconnected() {
        metrics.disconnected();
    }

    private DiscordMetrics.Gateway gateway() {
        DiscordBot now = bot;
        return now == null
                ? new DiscordMetrics.Gateway(false, null, 0)
                : new DiscordMetrics.Gateway(now.connected(), now.ping().orElse(null), now.guilds());
    }
}
