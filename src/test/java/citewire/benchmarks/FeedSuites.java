package citewire.benchmarks;

import citewire.frontend.terminal.json.FeedJson;
import citewire.ingest.feed.FeedDocument;
import citewire.ingest.feed.FeedParser;
import citewire.ingest.feed.html.Addresses;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the feeds of feedparser's and the feed validator's suites and tells, for each group, how many are read as their
 * authors expect: {@code java … citewire.benchmarks.FeedSuites [--failures]}.
 */
public final class FeedSuites {

    /**
     * How a case came out.
     *
     * @param judged how many of its checks are about something that Citewire gives, besides being well-formed
     * @param wrong the first check that failed, null where none did
     */
    record Outcome(FeedCase feed, int judged, FeedCase.@Nullable Check wrong, ObjectNode json) {

        /** A case about something that Citewire gives; one about well-formedness alone counts too. */
        boolean counts() {
            return judged > 0 || (feed.complete() && feed.checks().size() == 1);
        }
    }

    private final FeedParser parser = new FeedParser();
    private final BenchFiles files;

    FeedSuites(BenchFiles files) {
        this.files = files;
    }

    public static void main(String[] args) {
        var suites = new FeedSuites(BenchFiles.found());
        var outcomes = suites.outcomes();
        if (args.length > 0) {
            outcomes.stream()
                    .filter(outcome -> outcome.counts() && outcome.wrong() != null)
                    .forEach(outcome -> System.out.println(
                            outcome.feed().file() + "\n  " + outcome.wrong() + "\n  " + outcome.json()));
        }
        System.out.print(report(outcomes));
        System.out.println(suites.validator().size() + " feeds of the validator read");
    }

    List<Outcome> outcomes() {
        return files.feeds("feedparser").stream().map(this::outcome).toList();
    }

    private Outcome outcome(FeedCase feed) {
        var json = read(feed);
        int judged = 0;
        FeedCase.Check wrong = null;
        for (var check : feed.checks()) {
            var verdict = FeedJudge.judge(check, json);
            if (verdict.isPresent()) {
                judged += check.path().equals(List.of("bozo")) ? 0 : 1;
                wrong = wrong == null && !verdict.get() ? check : wrong;
            }
        }
        return new Outcome(feed, judged, wrong, json);
    }

    /** What {@code feeds parse --json} prints for each. */
    List<ObjectNode> validator() {
        return files.feeds("feedvalidator").stream().map(this::read).toList();
    }

    private ObjectNode read(FeedCase feed) {
        String location = feed.header("content-location");
        String address = Addresses.resolve(served(feed), location == null ? "" : location);
        var document = FeedDocument.of(feed.bytes(), feed.header("content-type"), Addresses.uri(address));
        return FeedJson.of("file", TextNode.valueOf(feed.file()), parser.parse(document));
    }

    /** Feedparser's tests read these from a server of theirs, the others from a file. */
    private static String served(FeedCase feed) {
        String name = feed.file().substring(feed.file().lastIndexOf('/') + 1);
        return name.startsWith("http_") || feed.group().endsWith("/http")
                ? "http://127.0.0.1:8097/" + feed.file().replaceFirst("^feedparser/", "")
                : "";
    }

    static double share(List<Outcome> outcomes) {
        var counted = outcomes.stream().filter(Outcome::counts).toList();
        return (double) counted.stream()
                        .filter(outcome -> outcome.wrong() == null)
                        .count()
                / counted.size();
    }

    static String report(List<Outcome> outcomes) {
        Map<String, List<Outcome>> groups = new TreeMap<>();
        outcomes.forEach(outcome -> groups.computeIfAbsent(outcome.feed().group(), group -> new ArrayList<>())
                .add(outcome));
        var report = new StringBuilder();
        groups.forEach((group, some) -> report.append(row(group, some)));
        return report.append(row("all", outcomes)).toString();
    }

    private static String row(String group, List<Outcome> outcomes) {
        long counted = outcomes.stream().filter(Outcome::counts).count();
        return counted == 0
                ? "%-28s %4d cases, none of what Citewire gives%n".formatted(group, outcomes.size())
                : String.format(
                        Locale.ROOT,
                        "%-28s %4d cases, %4d judged, %6.2f %% right%n",
                        group,
                        outcomes.size(),
                        counted,
                        100 * share(outcomes));
    }
}
