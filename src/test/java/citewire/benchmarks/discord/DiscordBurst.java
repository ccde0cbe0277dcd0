package citewire.benchmarks.discord;

import citewire.newsroom.Newsroom;
import citewire.simulator.client.Member;
import citewire.simulator.options.Limits;
import citewire.simulator.world.Interaction;
import citewire.simulator.world.MessageVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/**
 * Fifty members of one server ask at once, again and again: {@code java … citewire.benchmarks.discord.DiscordBurst
 * [rounds]}. Times run from a member's command, as the simulator tells it, to what members then see.
 */
public final class DiscordBurst {

    private static final int AT_ONCE = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** In which what comes after an answer, as its record, is done. */
    private static final Duration SETTLING = Duration.ofSeconds(1);

    private DiscordBurst() {}

    public static void main(String[] args) throws Exception {
        int rounds = args.length == 0 ? 20 : Integer.parseInt(args[0]);
        var folder = Files.createTempDirectory("discord-burst");
        try (var bot = LoadedBot.start(folder, articles(folder), Limits.generous())) {
            var questions = Questions.all();
            var members = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> bot.discord.member("member " + i))
                    .toList();
            var asked = new ArrayList<Interaction>();
            for (int size = 1; size < AT_ONCE; size += 2) {
                round(bot, members.subList(0, size), questions, size);
            }
            for (int round = 0; round < rounds; round++) {
                Awaitility.await().pollDelay(SETTLING).until(() -> true);
                asked.addAll(round(bot, members, questions, round));
            }
            report(asked);
            bot.end();
        }
    }

    static Path articles(Path folder) throws Exception {
        var seeds = Files.createDirectory(folder.resolve("seeds"));
        Newsroom.at(Instant.now()).writeArticles(seeds.resolve("newsroom.jsonl"));
        return seeds;
    }

    private static List<Interaction> round(LoadedBot bot, List<Member> members, List<String> questions, int round) {
        var channel = bot.discord.channel("general");
        var asked = new ArrayList<Interaction>();
        for (int i = 0; i < members.size(); i++) {
            var question = questions.get((round * members.size() + i) % questions.size());
            asked.add(members.get(i).slash(channel, "ask", Map.of("question", question)));
        }
        return asked.stream().filter(DiscordBurst::answered).toList();
    }

    private static boolean answered(Interaction asked) {
        try {
            asked.awaitMessage(PATIENCE)
                    .await(PATIENCE, version -> !version.embeds().isEmpty());
            return true;
        } catch (IllegalStateException e) {
            System.out.println("lost: " + e.getMessage());
            return false;
        }
    }

    private static void report(List<Interaction> asked) {
        System.out.println(times("acknowledged", asked, MessageVersion::loading));
        System.out.println(times("first text", asked, version -> !version.loading()));
        System.out.println(times("answered", asked, version -> !version.embeds().isEmpty()));
    }

    private static Latencies times(String what, List<Interaction> asked, Predicate<MessageVersion> seen) {
        var times = asked.stream()
                .map(each -> Duration.between(
                        each.started(),
                        each.message().orElseThrow().versions().stream()
                                .filter(seen)
                                .findFirst()
                                .orElseThrow()
                                .at()))
                .toList();
        return Latencies.of(what, times);
    }
}
