package citewire.frontend.terminal.text;

import citewire.domain.Answer;
import citewire.domain.ArticleHeader;
import citewire.domain.Citation;
import citewire.domain.Coverage;
import citewire.domain.Disagreement;
import citewire.domain.FailingFeed;
import citewire.domain.Provenance;
import citewire.domain.Refusal;
import citewire.domain.Standing;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An answer as a person reads it: the words, the sources under them, and what there is to say about both. */
public final class AnswerText {

    /** More would hide the answer; {@code feeds list} shows all. */
    private static final int NAMED_FEEDS = 3;

    private final Page page;
    private final SourceLines sources;
    private final DateText dates;

    public AnswerText(Page page, SourceLines sources, DateText dates) {
        this.page = page;
        this.sources = sources;
        this.dates = dates;
    }

    public void print(Answer answer) {
        words(answer);
        rest(answer);
    }

    /** Prints an answer of which a reader has already seen {@code shown} sentence by sentence. */
    public void printAfter(String shown, Answer answer) {
        String whole = CleanText.line(answer.text());
        if (shown.isEmpty()) {
            words(answer);
        } else if (!whole.equals(CleanText.line(shown))) {
            page.blank();
            words(answer);
        }
        rest(answer);
    }

    private void words(Answer answer) {
        var palette = page.palette();
        page.text("", stressed(answer), style(answer, palette));
    }

    private static String stressed(Answer answer) {
        return answer instanceof Answer.Cited cited
                ? Stress.mark(cited.text(), cited.highlights())
                : CleanText.of(answer.text());
    }

    private static UnaryOperator<String> style(Answer answer, Palette palette) {
        return switch (answer) {
            case Answer.Cited cited -> line -> palette.markers(palette.stressed(line));
            case Answer.Chat chat -> UnaryOperator.identity();
            case Answer.Declined declined -> palette::warning;
            case Answer.Failed failed -> palette::warning;
        };
    }

    private void rest(Answer answer) {
        switch (answer) {
            case Answer.Cited cited -> {
                citations(cited.citations());
                standing(cited.standing());
            }
            case Answer.Declined declined -> {
                failing(declined.failing());
                nearest(declined.nearest());
            }
            case Answer.Chat chat -> {}
            case Answer.Failed failed -> {}
        }
        provenance(answer);
    }

    /** The sources of an answer, with every sentence quoted from them. */
    public void citations(List<Citation> citations) {
        for (Citation citation : citations) {
            page.blank();
            sources.citation(citation);
        }
    }

    private void failing(List<FailingFeed> feeds) {
        if (feeds.isEmpty()) {
            return;
        }
        String named = feeds.stream().limit(NAMED_FEEDS).map(this::failing).collect(Collectors.joining(", "));
        int more = feeds.size() - NAMED_FEEDS;
        page.blank();
        page.text(
                "",
                "%s cannot be read, so news may be missing: %s%s."
                        .formatted(counted(feeds.size(), "feed"), named, more > 0 ? " and " + more + " more" : ""),
                page.palette()::warning);
    }

    private String failing(FailingFeed feed) {
        var since = feed.since();
        return CleanText.line(feed.name()) + (since == null ? "" : " (not since " + dates.of(since) + ")");
    }

    private void nearest(List<ArticleHeader> nearest) {
        if (!nearest.isEmpty()) {
            page.blank();
            page.text("The nearest articles:");
            nearest.forEach(sources::near);
        }
    }

    /** "1,284 articles from 14 sources", and how many of them no search knows yet. */
    public static String read(Coverage coverage) {
        String read =
                "%s from %s".formatted(counted(coverage.articles(), "article"), counted(coverage.sources(), "source"));
        return coverage.behind()
                ? "%s, %s of them not searchable yet"
                        .formatted(read, String.format(Locale.ENGLISH, "%,d", coverage.unread()))
                : read;
    }

    /** "1 article", "1,284 articles". */
    public static String counted(long count, String noun) {
        return String.format(Locale.ENGLISH, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }

    private void provenance(Answer answer) {
        var provenance = answer.provenance();
        String notes = Stream.of(
                        answer instanceof Answer.Cited cited ? voices(cited.standing()) : "",
                        window(provenance),
                        answer instanceof Answer.Cited ? drafter(provenance) : "",
                        SpendText.of(provenance.spend()),
                        vectors(provenance.vectors()))
                .filter(note -> !note.isEmpty())
                .collect(Collectors.joining(" "));
        if (!notes.isEmpty()) {
            page.blank();
            page.faint(notes);
        }
    }

    /** What a reader has to know of the sources before an answer is taken for settled. */
    private void standing(Standing standing) {
        if (standing.developing()) {
            page.blank();
            page.text("", Standing.DEVELOPING + ".", page.palette()::warning);
        }
        standing.disagreements().forEach(this::disagreement);
    }

    private void disagreement(Disagreement point) {
        page.blank();
        page.text("", CleanText.line(point.heading()) + ":", page.palette()::warning);
        point.claims().forEach(sources::claim);
    }

    private static String voices(Standing standing) {
        String words = standing.words();
        return words.isEmpty() ? "" : words + ".";
    }

    private String window(Provenance provenance) {
        var window = provenance.window();
        return window == null || !window.bounded() ? "" : "Published " + dates.of(window) + ".";
    }

    private String drafter(Provenance provenance) {
        return switch (provenance.notice()) {
            case null ->
                provenance.drafter().equals(Provenance.QUOTES)
                        ? "Quoted word for word; no model is configured."
                        : "Written by " + CleanText.line(provenance.drafter())
                                + ", every sentence checked against its source.";
            case MODEL_UNAVAILABLE -> "The model is unavailable; quoted word for word instead.";
            case BUDGET -> spent(provenance.spend().refusal()) + "; quoted word for word instead.";
        };
    }

    private String spent(@Nullable Refusal refusal) {
        return refusal == null
                ? "The model's budget is spent"
                : refusal.words() + " until " + dates.of(refusal.until());
    }

    private static String vectors(double share) {
        if (share >= 1) {
            return "";
        }
        return share == 0
                ? "Searched by words alone."
                : "Vectors are still being built: %d %% of the passages could be searched by meaning."
                        .formatted((int) (share * 100));
    }
}
