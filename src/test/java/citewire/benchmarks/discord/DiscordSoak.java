package citewire.benchmarks.discord;

import citewire.simulator.client.Member;
import citewire.simulator.options.Limits;
import citewire.simulator.wire.WireEntry;
import citewire.simulator.world.Channel;
import citewire.simulator.world.Message;
import citewire.threads.Threads;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/**
 * A thousand questions in twenty channels, by command and by mention, before a Discord that counts as the real one does
 * (five requests in five seconds for each route and channel): {@code java … citewire.benchmarks.discord.DiscordSoak
 * [questions]}. Tells what was lost or answered twice, every status that is not 2xx, what was alive on the heap on the
 * way, and the threads before and after.
 */
public final class DiscordSoak {

    private static final int CHANNELS = 20;

    /** Asked one after another, so many in each channel side by side. */
    private static final int ASKERS = 2;

    private static final int STEPS = 5;
    private static final int WARM = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Limits DISCORDS = Limits.generous().withBuckets(5, Duration.ofSeconds(5));

    private final LoadedBot bot;
    private final List<String> questions;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();

    private DiscordSoak(LoadedBot bot, List<String> questions) {
        this.bot = bot;
        this.questions = questions;
    }

    public static void main(String[] args) throws Exception {
        int count = args.length == 0 ? 1000 : Integer.parseInt(args[0]);
        var folder = Files.createTempDirectory("discord-soak");
        try (var bot = LoadedBot.start(folder, DiscordBurst.articles(folder), DISCORDS)) {
            new DiscordSoak(bot, Questions.all()).run(count);
        }
    }

    private void run(int count) throws Exception {
        bot.discord.wire().listen(this::count);
        ask(WARM);
        bot.threads();
        var before = bot.threads();
        System.out.printf(
                Locale.ROOT, "after %5d: %.1f MB alive, %d threads%n", asked.get(), megabytes(), before.size());
        for (int step = 0; step < STEPS; step++) {
            ask(count / STEPS);
            System.out.printf(Locale.ROOT, "after %5d: %.1f MB alive%n", asked.get(), megabytes());
        }
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(5))
                .until(() -> bot.threads().size() <= before.size());
        System.out.println("threads afterwards: " + bot.threads().size());
        System.out.println("asked " + asked + ", lost " + lost + ", messages of the bot " + messages());
        System.out.println("statuses " + new TreeMap<>(statuses));
        System.out.println("exit code " + bot.end());
    }

    private double megabytes() throws Exception {
        return bot.alive() / 1e6;
    }

    private void count(WireEntry entry) {
        if (entry instanceof WireEntry.Exchange exchange) {
            statuses.merge(exchange.status(), 1, Integer::sum);
        }
    }

    private void ask(int count) throws InterruptedException {
        int each = count / (CHANNELS * ASKERS);
        var askers = IntStream.range(0, CHANNELS * ASKERS)
                .mapToObj(i -> Threads.start("asker", () -> askOneByOne(i, each)))
                .toList();
        for (Thread asker : askers) {
            asker.join();
        }
    }

    private void askOneByOne(int asker, int count) {
        var member = bot.discord.member("member " + asker);
        var channel = bot.discord.channel("channel " + asker % CHANNELS);
        for (int i = 0; i < count; i++) {
            int number = asked.getAndIncrement();
            var question = questions.get(number % questions.size());
            try {
                if (number % 5 < 3) {
                    byCommand(member, channel, question);
                } else {
                    byMention(member, channel, question);
                }
            } catch (RuntimeException e) {
                lost.incrementAndGet();
                System.out.println("lost: " + e.getMessage());
            }
        }
    }

    private static void byCommand(Member member, Channel channel, String question) {
        member.slash(channel, "ask", Map.of("question", question))
                .awaitMessage(PATIENCE)
                .await(PATIENCE, version -> !version.embeds().isEmpty());
    }

    private void byMention(Member member, Channel channel, String question) {
        var mention = member.mentionsBot(channel, question);
        bot.discord.awaitBotMessage(
                channel,
                PATIENCE,
                message -> repliesTo(message, mention)
                        && !message.current().embeds().isEmpty());
    }

    /** Ids grow with time, so that the many messages from before are not looked into. */
    private static boolean repliesTo(Message message, Message mention) {
        return Long.parseLong(message.id()) > Long.parseLong(mention.id())
                && message.current()
                        .json()
                        .at("/message_reference/message_id")
                        .asText()
                        .equals(mention.id());
    }

    private long messages() {
        var self = bot.discord.world().directory().bot();
        return IntStream.range(0, CHANNELS)
                .mapToObj(i -> bot.discord.messages(bot.discord.channel("channel " + i)))
                .flatMap(List::stream)
                .filter(message -> message.author().equals(self))
                .count();
    }
}
