package citewire.benchmarks.discord;

import citewire.newsroom.Newsroom;
import citewire.simulator.options.Limits;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A member types titles into {@code /article} among ten thousand articles: {@code java …
 * citewire.benchmarks.discord.DiscordTyping [articles]}. The titles are those of the newsroom, half of one and half of another; what
 * is typed are beginnings of them, words from within, and either with a letter wrong. Times run to the moment at which the
 * member sees the suggestions.
 */
public final class DiscordTyping {

    private static final int TYPED = 1000;
    private static final int WARM = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Random random = new Random(11);
    private final List<String> titles = new ArrayList<>();

    private DiscordTyping() {}

    public static void main(String[] args) throws Exception {
        new DiscordTyping().run(args.length == 0 ? 10_000 : Integer.parseInt(args[0]));
    }

    private void run(int articles) throws Exception {
        var folder = Files.createTempDirectory("discord-typing");
        try (var bot = LoadedBot.start(folder, seeds(folder, articles), Limits.generous())) {
            var alice = bot.discord.member("alice");
            var channel = bot.discord.channel("general");
            var times = new ArrayList<Duration>();
            var found = new ArrayList<Integer>();
            for (int i = 0; i < WARM + TYPED; i++) {
                long began = System.nanoTime();
                var choices =
                        alice.autocomplete(channel, "article", "title", typed()).awaitChoices(PATIENCE);
                if (i >= WARM) {
                    times.add(Duration.ofNanos(System.nanoTime() - began));
                    found.add(choices.size());
                }
            }
            System.out.println(Latencies.of("suggestions, " + articles + " articles", times));
            System.out.println("with 25 suggestions "
                    + found.stream().filter(count -> count == 25).count() + ", with none "
                    + found.stream().filter(count -> count == 0).count());
        }
    }

    private Path seeds(Path folder, int count) throws IOException {
        var seeds = Files.createDirectory(folder.resolve("seeds"));
        var newsroom = folder.resolve("newsroom.jsonl");
        Newsroom.at(Instant.now()).writeArticles(newsroom);
        var articles = new ArrayList<ObjectNode>();
        for (String line : Files.readAllLines(newsroom)) {
            articles.add(JSON.readValue(line, ObjectNode.class));
        }
        try (var out = Files.newBufferedWriter(seeds.resolve("articles.jsonl"))) {
            for (int i = 0; i < count; i++) {
                var article = articles.get(i % articles.size()).deepCopy();
                var other = articles.get(random.nextInt(articles.size()));
                var title = half(article, true) + " " + half(other, false) + " " + Integer.toString(i, 36);
                titles.add(title);
                article.put("id", "typed-" + i).put("title", title).put("url", "https://wire.example/" + i);
                article.put(
                        "body",
                        title + ". "
                                + article.path("body")
                                        .asText()
                                        .lines()
                                        .findFirst()
                                        .orElse(""));
                out.write(article.toString());
                out.newLine();
            }
        }
        return seeds;
    }

    private static String half(ObjectNode article, boolean first) {
        var words = List.of(article.path("title").asText().split(" ", -1));
        int middle = words.size() / 2;
        return String.join(" ", first ? words.subList(0, middle) : words.subList(middle, words.size()));
    }

    private String typed() {
        var words = List.of(titles.get(random.nextInt(titles.size())).split(" ", -1));
        int from = random.nextInt(2) == 0 ? 0 : random.nextInt(words.size() - 1);
        var text = String.join(" ", words.subList(from, Math.min(words.size(), from + 1 + random.nextInt(3))));
        var beginning = text.substring(0, Math.max(1, text.length() - random.nextInt(3)));
        return random.nextInt(3) == 0 && beginning.length() > 4 ? mistyped(beginning) : beginning;
    }

    private String mistyped(String text) {
        int at = 1 + random.nextInt(text.length() - 2);
        return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }
}
