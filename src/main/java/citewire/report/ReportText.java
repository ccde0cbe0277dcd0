package citewire.report;

import citewire.model.budget.Account;
import citewire.state.StoredFeed;
import citewire.words.Words;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A report in lines. */
public final class ReportText {

    /** More dead feeds are counted. */
    private static final int FEEDS = 8;

    private static final int LONGEST_NAME = 100;

    private final Words words;
    private final UnaryOperator<String> escape;

    /** @param escape makes what feeds and members wrote inert where it is shown */
    public ReportText(Words words, UnaryOperator<String> escape) {
        this.words = words;
        this.escape = escape;
    }

    public String heading(WeeklyReport report) {
        return words.text("report.heading", day(report.from()), day(report.to()));
    }

    private String day(LocalDate day) {
        return words.dates("date.day").format(day);
    }

    public List<String> lines(WeeklyReport report) {
        var counts = report.counts();
        var lines = new ArrayList<String>();
        lines.add(words.text("report.asked", counts.asked(), counts.answered(), counts.declined(), counts.failed()));
        lines.add(words.text("report.unhelpful", counts.notHelpful()));
        if (!report.topics().isEmpty()) {
            lines.add(words.text(
                    "report.topics",
                    report.topics().stream()
                            .map(topic -> escape.apply(topic.word()) + " (" + topic.members() + ")")
                            .collect(Collectors.joining(", "))));
        }
        lines.add(words.text("report.dead", report.dead().size()));
        report.dead().stream().limit(FEEDS).map(this::feed).forEach(lines::add);
        lines.add(cost(report.cost()));
        return lines;
    }

    private String feed(StoredFeed feed) {
        var subscription = feed.subscription();
        String name = Objects.requireNonNullElse(
                subscription.title(), subscription.address().getHost());
        return "- " + escape.apply(cut(String.valueOf(name)));
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2)) + "…";
    }

    private String cost(Account account) {
        if (account.lines().isEmpty()) {
            return words.text("report.cost.none");
        }
        long calls = account.lines().stream().mapToLong(Account.Line::calls).sum();
        return words.text(
                "report.cost",
                calls,
                account.input() + account.output(),
                account.currency() + " "
                        + account.cost().setScale(2, RoundingMode.UP).toPlainString());
    }
}
