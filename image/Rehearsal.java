import citewire.simulator.DiscordSimulator;
import citewire.simulator.options.SimulatorOptions;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs a bot before nobody: starts the command that is given, lets a member of a simulated Discord ask it about the seed
 * article and about a feed's, sees that both are cited, and ends it as a container is ended. It needs no network. So the
 * image's cache is made, and so an image is tried.
 *
 * <pre>java -cp citewire.jar image/Rehearsal.java COMMAND [ARGUMENT...]</pre>
 */
final class Rehearsal {

    /** A machine that builds an image is busy. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Discord forgets a question that is not acknowledged within three seconds; then a member asks again. */
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private static final String FERRY = "The ferry to Port Amber resumes on Monday, Captain Ilse Brandt said.";

    private Rehearsal() {}

    public static void main(String[] command) throws Exception {
        var site = site();
        int code;
        try (var discord = DiscordSimulator.start(SimulatorOptions.defaults(), Clock.systemUTC())) {
            code = run(command, discord, "127.0.0.1:" + site.getAddress().getPort());
        } finally {
            site.stop(0);
        }
        System.exit(code);
    }

    private static int run(String[] command, DiscordSimulator discord, String host) throws Exception {
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment()
                .putAll(Map.of(
                        "CITEWIRE_DISCORD_TOKEN", discord.options().bot().token(),
                        "CITEWIRE_DISCORD_API_URL", discord.apiUrl().toString(),
                        "CITEWIRE_DISCORD_GATEWAY_URL", discord.gatewayUrl().toString(),
                        "CITEWIRE_FEEDS_FOLLOW", "http://" + host + "/feed.xml",
                        "CITEWIRE_INGEST_ALLOW_HOSTS", host));
        var bot = builder.start();
        try {
            discord.awaitCommand("ask", PATIENCE);
            untilAnswered(discord, "Who will host the dinner?", "Joe Biden");
            // the feed is visited within seconds of the start
            untilAnswered(discord, "Who said that the ferry to Port Amber resumes on Monday?", "Ilse Brandt");
            bot.destroy();
            return bot.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) ? left(bot.exitValue()) : failed("the bot did not end when told to");
        } finally {
            bot.destroyForcibly();
        }
    }

    private static int left(int code) {
        return code == 0 || code == 143 ? 0 : failed("the bot ended with " + code);
    }

    private static int failed(String what) {
        System.err.println("rehearsal: " + what);
        return 1;
    }

    private static void untilAnswered(DiscordSimulator discord, String question, String wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                ask(discord, question, wanted);
                return;
            } catch (IllegalStateException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
        }
    }

    private static void ask(DiscordSimulator discord, String question, String wanted) {
        var shown = discord.member("alice")
                .slash(discord.channel("general"), "ask", Map.of("question", question))
                .awaitMessage(ANSWER)
                .await(ANSWER, version -> !version.embeds().isEmpty());
        String text = String.valueOf(shown.embeds().getFirst().description());
        if (!text.contains(wanted) || !text.contains("[1]")) {
            throw new IllegalStateException(question + " was answered: " + text);
        }
        System.err.println("rehearsal: " + question + " " + text.replaceAll("\\s+", " "));
    }

    /** A news site on loopback: a feed with one article, and no rules for robots. */
    private static HttpServer site() throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
        String feed = """
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
                <title>Harbour news</title><link>http://127.0.0.1/</link><description>News</description><item>
                <title>Ferry to Port Amber sails again</title><link>http://127.0.0.1:%d/ferry</link>
                <pubDate>%s</pubDate><content:encoded><![CDATA[<p>%s</p>%s]]></content:encoded>
                </item></channel></rss>
                """
                .formatted(
                        server.getAddress().getPort(),
                        date,
                        FERRY,
                        "<p>The harbour was closed for two weeks while the pier was mended, and boats had to wait.</p>"
                                .repeat(3));
        server.createContext("/", exchange -> {
            boolean wanted = exchange.getRequestURI().getPath().equals("/feed.xml");
            byte[] body = (wanted ? feed : "").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(wanted ? 200 : 404, wanted ? body.length : -1);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }
}
