package citewire.frontend.discord.render;

import citewire.domain.Answer;
import citewire.domain.Provenance;
import citewire.domain.Refusal;
import citewire.domain.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The small print under an answer: how it was made and from what. A footer draws no markup, so dates are in words. */
final class Footers {

    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    Footers(ZoneId zone) {
        this.day = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(zone);
        this.moment =
                DateTimeFormatter.ofPattern("d MMM, HH:mm zzz", Locale.ENGLISH).withZone(zone);
    }

    String of(Answer answer) {
        Provenance provenance = answer.provenance();
        var parts = new ArrayList<String>();
        parts.add(answer instanceof Answer.Cited ? made(provenance) : searched(provenance));
        add(parts, answer instanceof Answer.Cited cited ? cited.standing().words() : "");
        add(parts, window(provenance.window()));
        add(parts, provenance.vectors() < 0.995 ? meaning(provenance.vectors()) : "");
        parts.add(seconds(provenance.elapsed()));
        return Fit.words(String.join(" · ", parts), 1000, Markdown::plain);
    }

    private static void add(List<String> parts, String part) {
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }

    private String made(Provenance provenance) {
        if (!Provenance.QUOTES.equals(provenance.drafter())) {
            return "Written by " + provenance.drafter() + ", every sentence checked against its source";
        }
        return notice(provenance) + "Quoted word for word from the articles"
                + (provenance.notice() == null ? " · no model" : "");
    }

    private String searched(Provenance provenance) {
        return notice(provenance) + "Nothing was made up instead";
    }

    private String notice(Provenance provenance) {
        return switch (provenance.notice()) {
            case MODEL_UNAVAILABLE -> "The model could not be reached · ";
            case BUDGET -> spent(provenance.spend().refusal()) + " · ";
            case null -> "";
        };
    }

    private String spent(@Nullable Refusal refusal) {
        return refusal == null
                ? "The model's budget is spent"
                : refusal.words() + " until " + moment.format(refusal.until());
    }

    private String window(@Nullable TimeWindow window) {
        if (window == null || !window.bounded()) {
            return "";
        }
        return "Articles" + bound(" from ", window.from()) + bound(" to ", window.to());
    }

    private String bound(String word, @Nullable Instant instant) {
        return instant == null ? "" : word + day.format(instant);
    }

    private static String meaning(double vectors) {
        return "%d %% of the articles searched by meaning so far".formatted((int) (100 * vectors));
    }

    private static String seconds(Duration elapsed) {
        return String.format(Locale.ROOT, "%.1f s", elapsed.toMillis() / 1000.0);
    }
}
