package citewire.frontend.discord.connection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.requests.CloseCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the connection: registers the commands once it stands, and tells when Discord ends it for good. */
public final class Session extends ListenerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final CountDownLatch decided = new CountDownLatch(1);
    private final CommandRegistration commands;
    private final Connected heard;
    private volatile @Nullable String refusal;

    /** @param commands that Discord is to know */
    public Session(List<? extends CommandData> commands, Connected heard) {
        this.commands = new CommandRegistration(commands);
        this.heard = heard;
    }

    @Override
    public void onReady(ReadyEvent event) {
        LOG.info("connected to Discord as {}", event.getJDA().getSelfUser().getName());
        decided.countDown();
        commands.bring(event.getJDA());
    }

    @Override
    public void onShutdown(ShutdownEvent event) {
        CloseCode code = event.getCloseCode();
        if (code != null && !code.isReconnect()) {
            refusal = code.getCode() + " " + code.getMeaning() + " " + advice(code);
            LOG.error("Discord ended the connection for good: {}", refusal);
        }
        decided.countDown();
    }

    private static String advice(CloseCode code) {
        return code == CloseCode.DISALLOWED_INTENTS
                ? "Switch the Message Content Intent on in the developer portal, under Bot, or set discord.messageContent to false."
                : "Check the bot's token, then start again.";
    }

    @Override
    public void onSessionDisconnect(SessionDisconnectEvent event) {
        heard.disconnected();
        LOG.info("the connection to Discord broke; reconnecting");
    }

    @Override
    public void onSessionResume(SessionResumeEvent event) {
        LOG.info("the connection to Discord is back, nothing was missed");
    }

    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        LOG.info("the connection to Discord is back as a new session");
    }

    /**
     * Waits for the first word on whether Discord lets the bot in.
     *
     * @throws DiscordException where it does not
     */
    public void awaitDecision(Duration patience) {
        try {
            if (!decided.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Discord's gateway has not answered for {} s; the bot goes on trying", patience.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (refusal != null) {
            throw new DiscordException("Discord ended the connection: " + refusal, null);
        }
    }
}
