package citewire.frontend.terminal.text;

import citewire.ask.explain.Explanation;
import citewire.ask.explain.QuoteInContext;
import citewire.domain.Answer;
import citewire.domain.Disagreement;
import citewire.domain.Spend;
import citewire.domain.Standing;
import citewire.domain.kept.KeptAnswer;
import citewire.domain.kept.KeptPassage;
import citewire.domain.kept.KeptReading;
import citewire.domain.kept.KeptSentence;
import citewire.domain.kept.LeftOut;
import citewire.domain.kept.Placed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an answer came about, for who asks why. */
public final class WhyText {

    private static final String INDENT = "     ";

    private final Page page;
    private final DateText dates;

    public WhyText(Page page, DateText dates) {
        this.page = page;
        this.dates = dates;
    }

    public void print(Explanation why, List<QuoteInContext> quotes) {
        KeptAnswer answer = why.answer();
        page.faint("Answer " + answer.id() + " of " + dates.of(answer.making().begun()));
        page.text(CleanText.line(answer.question().text()));
        var reading = answer.question().reading();
        if (reading != null) {
            reading(answer.question().text(), reading);
        }
        if (!answer.passages().isEmpty()) {
            page.blank();
            page.text("Found:");
            answer.passages().forEach(found -> passage(found, why));
        }
        if (!answer.sentences().isEmpty()) {
            page.blank();
            page.text("Drafted and checked:");
            answer.sentences().forEach(this::sentence);
        }
        quotes(quotes);
        var outcome = answer.outcome();
        if (outcome != null) {
            if (outcome.answer() instanceof Answer.Cited cited) {
                standing(cited.standing());
            }
            spend(outcome.answer().provenance().spend());
        }
    }

    private void standing(Standing standing) {
        page.blank();
        page.faint("Independent sources: %d; copies: %d%s"
                .formatted(standing.sources(), standing.copies(), standing.developing() ? "; developing" : ""));
        standing.disagreements().forEach(this::disagreement);
    }

    private void disagreement(Disagreement point) {
        page.text("", CleanText.line(point.heading()) + ":", page.palette()::warning);
        for (Disagreement.Claim claim : point.claims()) {
            String who = CleanText.line(claim.article().source()) + ", "
                    + dates.of(claim.article().published())
                    + (claim.n() == 0 ? "" : " [" + claim.n() + "]");
            page.hanging("  ·  ", INDENT, who + ": “" + CleanText.line(claim.quote()) + "”", String::valueOf);
        }
    }

    private void spend(Spend spend) {
        String took = SpendText.of(spend);
        var refusal = spend.refusal();
        if (refusal != null || !took.isEmpty()) {
            page.blank();
        }
        if (refusal != null) {
            page.faint(refusal.words() + " until " + dates.of(refusal.until()) + ".");
        }
        if (!took.isEmpty()) {
            page.faint("Taken of the models: " + took);
        }
    }

    private void reading(String asked, KeptReading reading) {
        if (!reading.standAlone().equals(asked)) {
            page.faint("searched for: " + CleanText.line(reading.standAlone()));
        }
        if (reading.window().bounded()) {
            page.faint("published: " + dates.of(reading.window()));
        }
        reading.events().forEach(event -> page.faint("likely reported: " + dates.of(event)));
        if (reading.latest()) {
            page.faint("the latest first");
        }
        page.faint("among " + AnswerText.read(reading.searched()));
    }

    private void passage(KeptPassage found, Explanation why) {
        var passage = why.passages().get(found.excerpt().passage());
        String title = passage == null
                ? found.excerpt().passage() + ", whose words are not known any more"
                : passage.article().title() + " — " + passage.article().source();
        String rank = found.overall() == null
                ? "  -  "
                : "%3d. ".formatted(found.overall().rank());
        page.hanging(rank, INDENT, CleanText.line(title), String::valueOf);
        page.text(
                INDENT,
                "by words %s, by meaning %s; %s".formatted(place(found.words()), place(found.meaning()), use(found)),
                page.palette()::faint);
    }

    private static String place(@Nullable Placed placed) {
        return placed == null ? "not found" : "no. " + placed.rank();
    }

    private static String use(KeptPassage found) {
        LeftOut reason = found.leftOut();
        return switch (reason) {
            case null -> found.number() > 0 ? "read as passage " + found.number() : "not read";
            case COPY -> "left out: a copy of a story that another article tells";
            case REPEATED -> "left out: the same words stand in a better passage";
            case BEHIND -> "left out: behind as many better ones as are read";
        };
    }

    private void sentence(KeptSentence sentence) {
        boolean stood = sentence.stood();
        page.hanging(
                stood ? "  ✓  " : "  ✗  ",
                INDENT,
                CleanText.line(sentence.text()),
                stood ? String::valueOf : page.palette()::bad);
        String reason = sentence.takenBack()
                ? "taken back with its whole draft; quotes took over"
                : "%s, %s: %s"
                        .formatted(
                                sentence.verdict(),
                                sentence.failed() == null ? "passed every check" : "failed at " + sentence.failed(),
                                sentence.reason());
        page.text(INDENT, CleanText.line(reason), page.palette()::faint);
    }

    /** Where the sources say so. */
    public void quotes(List<QuoteInContext> quotes) {
        for (QuoteInContext quote : quotes) {
            page.blank();
            String first = "[%d]  ".formatted(quote.n());
            if (!quote.before().isEmpty()) {
                page.hanging(first, INDENT, CleanText.line(quote.before()), page.palette()::faint);
                first = INDENT;
            }
            page.hanging(first, INDENT, "“" + CleanText.line(quote.quote()) + "”", String::valueOf);
            if (!quote.after().isEmpty()) {
                page.text(INDENT, CleanText.line(quote.after()), page.palette()::faint);
            }
        }
    }
}
