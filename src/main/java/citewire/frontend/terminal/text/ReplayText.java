package citewire.frontend.terminal.text;

import citewire.ask.replay.Again;
import citewire.ask.replay.Replayed;
import citewire.ask.replay.Since;
import citewire.domain.Answer;
import citewire.domain.kept.KeptAnswer;
import citewire.watch.QuoteFate;
import java.util.ArrayList;
import java.util.List;

/** What was answered, what would be now, and what is otherwise since. */
public final class ReplayText {

    private static final String INDENT = "    ";

    private final Page page;
    private final DateText dates;
    private final AnswerText answers;

    public ReplayText(Page page, DateText dates, AnswerText answers) {
        this.page = page;
        this.dates = dates;
        this.answers = answers;
    }

    public void print(Replayed replayed) {
        given(replayed.given());
        page.blank();
        again(replayed.again());
        page.blank();
        since(replayed.since());
    }

    private void given(KeptAnswer given) {
        var question = given.question();
        page.faint("Answer " + given.id() + " of " + dates.of(given.making().begun()) + ":");
        page.text(CleanText.line(question.text()));
        if (!question.searchedFor().equals(question.text())) {
            page.faint("read as: " + CleanText.line(question.searchedFor()));
        }
        if (given.outcome() != null) {
            page.blank();
            answers.print(given.outcome().answer());
        }
    }

    private void again(Again again) {
        switch (again) {
            case Again.Answered answered -> {
                asked("Asked anew as of then: ", answered.then());
                if (!answered.today().equals(answered.then())) {
                    asked("Asked anew with the articles that came since: ", answered.today());
                }
            }
            case Again.Rechecked rechecked -> rechecked(rechecked.sentences());
            case Again.NotPossible not -> page.text("Not asked anew. " + CleanText.line(not.why()));
        }
    }

    private void asked(String heading, Again.Asked asked) {
        if (asked.same()) {
            page.text("", heading + "the same, byte for byte.", page.palette()::good);
            return;
        }
        page.text("", heading + "another answer.", page.palette()::warning);
        Answer answer = asked.answer();
        page.text(INDENT, CleanText.of(answer.text()), page.palette()::markers);
    }

    private void rechecked(List<Again.Sentence> sentences) {
        long fallen = sentences.stream().filter(sentence -> !sentence.stands()).count();
        page.text("The model was not asked anew; its sentences were checked against their articles of today. "
                + (fallen == 0 ? "All of them stand." : fallen + " of " + sentences.size() + " would fall:"));
        for (Again.Sentence sentence : sentences) {
            if (!sentence.stands()) {
                page.hanging("  ✗ ", INDENT, CleanText.line(sentence.given().text()), page.palette()::bad);
                page.text(INDENT, CleanText.line(sentence.reason()), page.palette()::faint);
            }
        }
    }

    private void since(Since since) {
        page.text("Since then:");
        var lines = new ArrayList<String>();
        lines.add("%s came, %s changed, %s withdrawn."
                .formatted(AnswerText.counted(since.came(), "article"), since.changed(), since.left()));
        since.settings()
                .forEach(setting ->
                        lines.add("%s: %s → %s".formatted(setting.key(), value(setting.then()), value(setting.now()))));
        lines.forEach(line -> page.hanging("  · ", INDENT, CleanText.line(line), String::valueOf));
        since.cited().forEach(this::cited);
    }

    private static String value(String setting) {
        return setting.isEmpty() ? "(none)" : setting;
    }

    private void cited(Since.Cited cited) {
        String article = "[%d] %s: "
                .formatted(cited.citation().n(), cited.citation().article().title());
        page.hanging("  · ", INDENT, CleanText.line(article + state(cited)), String::valueOf);
        for (Since.Quote quote : cited.quotes()) {
            if (quote.fate().corrected()) {
                page.text(INDENT, "“" + CleanText.line(quote.text()) + "”", page.palette()::faint);
                page.text(INDENT, fate(quote.fate()), page.palette()::warning);
            }
        }
    }

    private static String state(Since.Cited cited) {
        if (cited.versionNow() == 0) {
            return "not known any more";
        }
        if (cited.versionNow() == cited.versionThen()) {
            return cited.stands() ? "as it was" : "as it was, but withdrawn";
        }
        String version = "now in version " + cited.versionNow();
        return cited.stands() ? version + "; what was quoted stands" : version;
    }

    private static String fate(QuoteFate fate) {
        return switch (fate) {
            case QuoteFate.Stands stands -> "stands";
            case QuoteFate.Changed changed -> "now: “" + CleanText.line(changed.now()) + "”";
            case QuoteFate.Gone gone -> "no longer in the article";
            case QuoteFate.Withdrawn withdrawn -> "the article was withdrawn";
        };
    }
}
