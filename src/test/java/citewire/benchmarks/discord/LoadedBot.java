package citewire.benchmarks.discord;

import citewire.fixtures.ChildProcess;
import citewire.fixtures.JudgedDiscord;
import citewire.simulator.DiscordSimulator;
import citewire.simulator.options.Limits;
import citewire.simulator.options.SimulatorOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The program as an owner runs it, connected to a simulated Discord, and how much it holds. */
final class LoadedBot implements AutoCloseable {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern THREAD = Pattern.compile("(?m)^#\\d+ \"([^\"]*)\"");

    final DiscordSimulator discord;
    private final ChildProcess process;
    private final Path folder;

    private LoadedBot(DiscordSimulator discord, ChildProcess process, Path folder) {
        this.discord = discord;
        this.process = process;
        this.folder = folder;
    }

    /** @param seeds that it reads first */
    static LoadedBot start(Path folder, Path seeds, Limits limits) throws IOException {
        var discord = JudgedDiscord.start(SimulatorOptions.defaults().withLimits(limits), Clock.systemUTC());
        var environment = Map.of(
                "CITEWIRE_DATA", folder.resolve("data").toString(),
                "CITEWIRE_INGEST_SEEDS", seeds.toString(),
                "CITEWIRE_HTTP_PORT", "0",
                "CITEWIRE_DISCORD_TOKEN", discord.options().bot().token(),
                "CITEWIRE_DISCORD_API_URL", discord.apiUrl().toString(),
                "CITEWIRE_DISCORD_GATEWAY_URL", discord.gatewayUrl().toString());
        var command = List.of(
                java("java"),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-modules",
                "jdk.incubator.vector",
                "-XX:+UseSerialGC",
                "-XX:MetaspaceSize=128m",
                "-XX:+UseTransparentHugePages",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "citewire.Main",
                "run");
        var bot = new LoadedBot(discord, ChildProcess.start(folder, environment, command), folder);
        discord.awaitCommand("ask", Duration.ofMinutes(2));
        return bot;
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    /** Bytes that are alive after a full collection. */
    long alive() throws IOException {
        var total = TOTAL.matcher(told("GC.class_histogram"));
        if (!total.find()) {
            throw new IllegalStateException("no histogram of the heap");
        }
        return Long.parseLong(total.group(1));
    }

    /** The names of all its threads, virtual ones too. */
    List<String> threads() throws IOException {
        var dump = folder.resolve("threads.txt");
        told("Thread.dump_to_file", "-overwrite", dump.toString());
        return THREAD.matcher(Files.readString(dump))
                .results()
                .map(thread -> thread.group(1))
                .toList();
    }

    private String told(String... words) throws IOException {
        var command = new ArrayList<>(List.of(java("jcmd"), Long.toString(process.pid())));
        command.addAll(List.of(words));
        var asked = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var output = asked.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Tells it to end, and gives its exit code. */
    int end() throws InterruptedException {
        process.terminate();
        return process.exitCode();
    }

    @Override
    public void close() {
        process.close();
        discord.close();
    }
}
