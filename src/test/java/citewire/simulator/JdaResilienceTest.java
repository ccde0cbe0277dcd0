package citewire.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import citewire.fixtures.JdaLogs;
import citewire.fixtures.JudgedDiscord;
import citewire.simulator.options.Quirk;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.rest.Fault;
import citewire.simulator.rest.Route;
import citewire.simulator.world.Channel;
import citewire.simulator.world.SimulatorEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.SessionInvalidateEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.Compression;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to a real JDA bot when sockets break, sessions end, and requests are refused. */
class JdaResilienceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final JdaLogs logs = new JdaLogs();
    private final Ears ears = new Ears();
    private DiscordSimulator simulator = JudgedDiscord.start(SimulatorOptions.defaults(), Clock.systemUTC());
    private final Channel general = simulator.channel("general");

    private static final class Ears extends ListenerAdapter {

        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final Set<String> sessions = ConcurrentHashMap.newKeySet();

        @Override
        public void onMessageReceived(MessageReceivedEvent event) {
            heard.add(event.getMessage().getContentRaw().replaceAll("<@\\d+> ", ""));
        }

        @Override
        public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
            event.reply("pong").queue();
        }

        @Override
        public void onSessionResume(SessionResumeEvent event) {
            sessions.add("resumed");
        }

        @Override
        public void onSessionInvalidate(SessionInvalidateEvent event) {
            sessions.add("invalidated");
        }

        @Override
        public void onSessionRecreate(SessionRecreateEvent event) {
            sessions.add("recreated");
        }
    }

    @AfterEach
    void jdaUnderstoodEverythingAndDiscordWouldHaveToo() {
        simulator.close();
        logs.close();
        logs.assertQuiet();
    }

    @Test
    void losesNothingWhenTheSocketIsCut() {
        try (var bot = connect()) {
            var alice = simulator.member("alice");
            for (int i = 0; i < 30; i++) {
                if (i % 10 == 5) {
                    simulator.gateway().awaitBot(PATIENCE);
                    bot.awaitConnected();
                    simulator.gateway().cutSockets();
                }
                alice.mentionsBot(general, Integer.toString(i));
            }
            simulator.gateway().awaitBot(PATIENCE);
            bot.awaitConnected();

            var all = IntStream.range(0, 30).mapToObj(Integer::toString).toList();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(ears.heard).containsExactlyElementsOf(all));
            assertThat(simulator.wire().frames())
                    .filteredOn(frame -> frame.type().equals("RESUMED"))
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void resumesWhenAskedToReconnectOrWhenInterrupted() {
        var connections = new CopyOnWriteArrayList<String>();
        simulator.listen(event -> {
            if (event instanceof SimulatorEvent.BotConnected connected) {
                connections.add(connected.sessionId());
            }
        });
        try (var bot = connect()) {
            simulator.gateway().askToReconnect();
            await().atMost(PATIENCE).until(() -> connections.size() == 2);
            bot.awaitConnected();
            simulator.gateway().interruptSessions();
            await().atMost(PATIENCE).until(() -> connections.size() == 3);

            assertThat(Set.copyOf(connections)).hasSize(1);
            assertThat(simulator.gateway().hasBot()).isTrue();
        }
    }

    @Test
    void identifiesAnewWhenItsSessionIsInvalid() {
        try (var bot = connect()) {
            simulator.gateway().invalidateSessions();
            await().atMost(PATIENCE).until(() -> ears.sessions.contains("recreated"));
            bot.awaitConnected();
            simulator.member("alice").mentionsBot(general, "still there?");

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(ears.heard).containsExactly("still there?"));
            assertThat(ears.sessions).containsExactlyInAnyOrder("invalidated", "recreated");
        }
    }

    @Test
    void waitsAsLongAsARateLimitSays() {
        try (var bot = connect()) {
            simulator.faults().next(1, Route.CREATE_MESSAGE, new Fault.RateLimited(Duration.ofSeconds(1)));
            text(bot).sendMessage("late").complete();

            var posts = simulator.wire().exchanges("POST", "/channels/*/messages");
            assertThat(posts).extracting(post -> post.status()).containsExactly(429, 200);
            assertThat(Duration.between(posts.getFirst().at(), posts.getLast().at()))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void keepsToTheBucketsItIsTold() {
        restart(SimulatorOptions.defaults()
                .withLimits(SimulatorOptions.defaults().limits().withBuckets(3, Duration.ofSeconds(1))));
        try (var bot = connect()) {
            IntStream.range(0, 5).forEach(i -> text(bot).sendMessage("m" + i).complete());

            assertThat(simulator.wire().exchanges("POST", "/channels/*/messages"))
                    .extracting(post -> post.status())
                    .containsOnly(200)
                    .hasSize(5);
        }
    }

    @Test
    void triesAgainAfterAServerErrorAndADelay() {
        try (var bot = connect()) {
            simulator.faults().next(1, Route.CREATE_MESSAGE, new Fault.ServerError(503));
            simulator.faults().next(1, Route.CREATE_MESSAGE, new Fault.Delayed(Duration.ofMillis(50)));

            assertThat(text(bot).sendMessage("again").complete().getContentRaw())
                    .isEqualTo("again");
            assertThat(simulator.wire().exchanges("POST", "/channels/*/messages"))
                    .extracting(post -> post.status())
                    .containsExactly(503, 200);
        }
    }

    @Test
    void failsWhenTheConnectionIsDropped() {
        logs.tolerate("I/O error while executing a REST request");
        try (var bot = connect()) {
            simulator.faults().next(20, Route.TRIGGER_TYPING, new Fault.Dropped());

            assertThatThrownBy(() -> text(bot).sendTyping().complete()).isInstanceOf(ErrorResponseException.class);
            simulator.faults().clear();
            text(bot).sendTyping().complete();
            assertThat(simulator.wire().exchanges("POST", "/channels/*/typing"))
                    .extracting(post -> post.status())
                    .contains(0, 204);
        }
    }

    @Test
    void refusesAWrongToken() {
        try (var http = new OkHttpClientLease()) {
            var builder = ConnectedBot.builder(simulator, "another.token", http.client());

            assertThatThrownBy(builder::build).isInstanceOf(InvalidTokenException.class);
        }
    }

    @Test
    void worksLikeServersThatAnswerLess() {
        restart(SimulatorOptions.defaults()
                .with(Quirk.CALLBACK_WITHOUT_BODY, Quirk.NO_COMMAND_LIST, Quirk.NO_VIA_HEADER));
        try (var bot = connect()) {
            bot.jda()
                    .updateCommands()
                    .addCommands(Commands.slash("ping", "Pings"))
                    .complete();
            simulator.awaitCommand("ping", PATIENCE);
            var interaction = simulator.member("alice").slash(simulator.channel("general"), "ping", Map.of());

            assertThat(interaction.awaitMessage(PATIENCE).content()).isEqualTo("pong");
            assertThatThrownBy(() -> bot.jda().retrieveCommands().complete())
                    .isInstanceOfSatisfying(
                            ErrorResponseException.class,
                            refused -> assertThat(refused.getMessage()).contains("405"));
            assertThat(simulator.wire().exchanges("POST", "/callback"))
                    .extracting(callback -> callback.status())
                    .containsExactly(204);
        }
    }

    @Test
    void saysWhatIsUnknown() {
        try (var bot = connect()) {
            assertThatThrownBy(() -> text(bot).retrieveMessageById("1").complete())
                    .isInstanceOfSatisfying(
                            ErrorResponseException.class,
                            refused -> assertThat(refused.getErrorResponse()).isEqualTo(ErrorResponse.UNKNOWN_MESSAGE));
        }
    }

    private ConnectedBot connect() {
        return new ConnectedBot(simulator, Compression.NONE, ears);
    }

    private void restart(SimulatorOptions options) {
        simulator.close();
        simulator = JudgedDiscord.start(options, Clock.systemUTC());
    }

    private TextChannel text(ConnectedBot bot) {
        var channel = simulator.channel("general");
        return Objects.requireNonNull(bot.jda().getTextChannelById(channel.id()));
    }

    /** A client whose threads end with the test. */
    private record OkHttpClientLease(OkHttpClient client) implements AutoCloseable {

        OkHttpClientLease() {
            this(new OkHttpClient());
        }

        @Override
        public void close() {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }
}
