package citewire.frontend.discord.render;

import citewire.domain.Answer;
import citewire.domain.Provenance;
import citewire.domain.Refusal;
import citewire.domain.Standing;
import citewire.domain.TimeWindow;
import citewire.words.Words;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The small print under an answer: how it was made and from what. A footer draws no markup, so dates are in words. */
final class Footers {

    private final Words words;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    Footers(ZoneId zone, Words words) {
        this.words = words;
        this.day = words.dates("date.day").withZone(zone);
        this.moment = words.dates("date.moment").withZone(zone);
    }

    String of(Answer answer) {
        Provenance provenance = answer.provenance();
        var parts = new ArrayList<String>();
        if (answer instanceof Answer.Cited cited) {
            made(parts, provenance);
            standing(parts, cited.standing());
        } else {
            notice(parts, provenance);
            parts.add(words.text("footer.nothing"));
        }
        window(parts, provenance.window());
        if (provenance.vectors() < 0.995) {
            parts.add(words.text("footer.meaning", (int) (100 * provenance.vectors())));
        }
        parts.add(seconds(provenance.elapsed()));
        return Fit.words(String.join(" · ", parts), 1000, Markdown::plain);
    }

    private void made(List<String> parts, Provenance provenance) {
        if (!Provenance.QUOTES.equals(provenance.drafter())) {
            parts.add(words.text("footer.model", provenance.drafter()));
            return;
        }
        notice(parts, provenance);
        parts.add(words.text("footer.quotes"));
        if (provenance.notice() == null) {
            parts.add(words.text("footer.no_model"));
        }
    }

    private void notice(List<String> parts, Provenance provenance) {
        switch (provenance.notice()) {
            case MODEL_UNAVAILABLE -> parts.add(words.text("notice.unavailable"));
            case BUDGET -> parts.add(spent(provenance.spend().refusal()));
            case null -> {}
        }
    }

    private String spent(@Nullable Refusal refusal) {
        return refusal == null
                ? words.text("notice.spent")
                : words.text("notice.spent.until", refusal.whose(), moment.format(refusal.until()));
    }

    private void standing(List<String> parts, Standing standing) {
        if (standing.notable()) {
            parts.add(
                    standing.copies() == 0
                            ? words.text("footer.sources", standing.sources())
                            : words.text("footer.sources.copies", standing.sources(), standing.copies()));
        }
    }

    private void window(List<String> parts, @Nullable TimeWindow window) {
        var from = window == null ? null : window.from();
        var to = window == null ? null : window.to();
        if (from != null && to != null) {
            String first = day.format(from);
            String last = day.format(to);
            parts.add(first.equals(last) ? words.text("footer.on", first) : words.text("footer.between", first, last));
        } else if (from != null) {
            parts.add(words.text("footer.since", day.format(from)));
        } else if (to != null) {
            parts.add(words.text("footer.until", day.format(to)));
        }
    }

    private String seconds(Duration elapsed) {
        return words.text("footer.seconds", String.format(words.locale(), "%.1f", elapsed.toMillis() / 1000.0));
    }
}
