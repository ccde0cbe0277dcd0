import citewire.simulator.DiscordSimulator;
import citewire.simulator.options.SimulatorOptions;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures what an owner feels: how long the bot takes to start and how much memory it holds, at rest and while fifty
 * members ask at once in a simulated Discord. It reads both from outside, from the health endpoint and from Linux.
 * {@code docs/bench/owner} runs it.
 *
 * <pre>java -cp citewire.jar docs/bench/Owner.java start|memory RUNS COMMAND...</pre>
 */
final class Owner {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int MEMBERS = 50;
    private static final int MB = 1024;

    private final List<String> command;

    private Owner(List<String> command) {
        this.command = command;
    }

    public static void main(String[] args) throws Exception {
        var owner = new Owner(Arrays.asList(args).subList(2, args.length));
        int runs = Integer.parseInt(args[1]);
        switch (args[0]) {
            case "start" -> owner.start(runs);
            case "memory" -> owner.memory(runs);
            default -> throw new IllegalArgumentException(args[0]);
        }
        System.exit(0);
    }

    // --- start ---------------------------------------------------------------------------------------------------

    private void start(int runs) throws Exception {
        var words = new ArrayList<Double>();
        var vectors = new ArrayList<Double>();
        var processor = new ArrayList<Double>();
        for (int i = 0; i < runs; i++) {
            try (var discord = DiscordSimulator.start(SimulatorOptions.defaults(), Clock.systemUTC())) {
                int port = freePort();
                long begin = System.nanoTime();
                var bot = bot(discord, port);
                awaitReady(port);
                words.add(since(begin));
                processor.add(cpu(bot));
                discord.awaitCommand("ask", PATIENCE);
                ask(discord, "alice", "What was the turnout in the harbour council election?");
                vectors.add(since(begin));
                System.err.printf("words %.2f s, first answer %.2f s%n", words.getLast(), vectors.getLast());
                bot.destroy();
                bot.waitFor();
            }
        }
        System.out.printf(
                "%d starts, load %.1f: words searchable %s s (%s s of processor time), answered by words and vectors %s s%n",
                runs,
                java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                spread(words),
                spread(processor),
                spread(vectors));
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double cpu(Process bot) {
        return bot.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    private static String spread(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int n = sorted.size();
        double median = (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
        return "median %.2f (%.2f to %.2f)".formatted(median, sorted.getFirst(), sorted.getLast());
    }

    private static void awaitReady(int port) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                    .build();
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                try {
                    if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // not yet there
                }
                Thread.sleep(10);
            }
        }
        throw new IllegalStateException("not ready");
    }

    // --- memory --------------------------------------------------------------------------------------------------

    private void memory(int rounds) throws Exception {
        try (var discord = DiscordSimulator.start(SimulatorOptions.defaults(), Clock.systemUTC())) {
            int port = freePort();
            var bot = bot(discord, port);
            awaitReady(port);
            discord.awaitCommand("ask", PATIENCE);
            Thread.sleep(20_000);
            tell("at rest", bot.pid());
            var questions = questions();
            for (int round = 0; round < rounds; round++) {
                var took = new AtomicLong();
                long peak = peakWhile(bot.pid(), () -> took.set(askAll(discord, questions)));
                System.out.printf("%d at once: all answered in %d ms, anonymous memory at most %d MB%n", MEMBERS, took.get(), peak / MB);
            }
            Thread.sleep(20_000);
            tell("at rest again", bot.pid());
            bot.destroy();
            bot.waitFor();
        }
    }

    private static List<String> questions() throws IOException {
        try (var in = Owner.class.getResourceAsStream("/citewire/newsroom/questions.jsonl")) {
            var questions = new ArrayList<String>();
            var mapper = new JsonMapper();
            for (String line : new String(in.readAllBytes()).split("\n", -1)) {
                if (!line.isBlank() && questions.size() < MEMBERS) {
                    questions.add(mapper.readTree(line).get("question").asText());
                }
            }
            return questions;
        }
    }

    private static long askAll(DiscordSimulator discord, List<String> questions) {
        long begin = System.nanoTime();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < questions.size(); i++) {
            String member = "member" + i;
            String question = questions.get(i);
            threads.add(Thread.startVirtualThread(() -> ask(discord, member, question)));
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    private static long peakWhile(long pid, Runnable work) throws Exception {
        var peak = new AtomicLong();
        var over = new AtomicBoolean();
        var watcher = Thread.startVirtualThread(() -> {
            while (!over.get()) {
                peak.accumulateAndGet(status(pid).get("RssAnon"), Math::max);
                try {
                    Thread.sleep(20);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        work.run();
        over.set(true);
        watcher.join();
        return peak.get();
    }

    private static void tell(String when, long pid) {
        var now = status(pid);
        System.out.printf(
                "%s: %d MB anonymous, %d MB of mapped files%n", when, now.get("RssAnon") / MB, now.get("RssFile") / MB);
    }

    /** What Linux says of a process's memory, in kB. */
    private static Map<String, Long> status(long pid) {
        try {
            var found = new java.util.HashMap<String, Long>(Map.of("RssAnon", 0L, "RssFile", 0L));
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
                if (line.startsWith("Rss")) {
                    found.put(line.substring(0, line.indexOf(':')), Long.parseLong(line.replaceAll("\\D", "")));
                }
            }
            return found;
        } catch (IOException e) {
            throw new IllegalStateException("the bot is gone", e);
        }
    }

    // --- the bot -------------------------------------------------------------------------------------------------

    private Process bot(DiscordSimulator discord, int port) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        // as in the image: elsewhere a launcher by jpackage asks dpkg and rpm whose it is, for half a second
        builder.environment()
                .put("PATH", Path.of(command.getFirst()).toAbsolutePath().getParent().toString());
        builder.environment()
                .putAll(Map.of(
                        "CITEWIRE_HTTP_PORT", "" + port,
                        "CITEWIRE_LOG_LEVEL", "warn",
                        "CITEWIRE_DISCORD_TOKEN", discord.options().bot().token(),
                        "CITEWIRE_DISCORD_API_URL", discord.apiUrl().toString(),
                        "CITEWIRE_DISCORD_GATEWAY_URL", discord.gatewayUrl().toString()));
        return builder.start();
    }

    /** Waits for the whole answer, or the refusal. */
    private static void ask(DiscordSimulator discord, String member, String question) {
        discord.member(member)
                .slash(discord.channel("general"), "ask", Map.of("question", question))
                .awaitMessage(PATIENCE)
                .await(PATIENCE, version -> !version.embeds().isEmpty());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
