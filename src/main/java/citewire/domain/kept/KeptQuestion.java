package citewire.domain.kept;

import citewire.domain.AnswerStyle;
import citewire.domain.ArticleId;
import citewire.domain.Scope;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question as it was asked and as it was read.
 *
 * @param text as it was asked
 * @param at its "now"
 * @param limits that its options set
 * @param language in which it was answered
 * @param reading null for what was no question about the news, and where reading it broke
 * @param zone of the asker's calendar; null for the owner's
 * @param style of the answer; null for the owner's
 */
public record KeptQuestion(
        String text,
        Instant at,
        Scope limits,
        Locale language,
        @Nullable KeptReading reading,
        @Nullable ZoneId zone,
        @Nullable AnswerStyle style) {

    /** What was kept before there were others was answered in English. */
    public KeptQuestion {
        language = Objects.requireNonNullElse(language, Locale.ENGLISH);
    }

    /** By the owner's calendar, in the owner's style. */
    public KeptQuestion(String text, Instant at, Scope limits, Locale language, @Nullable KeptReading reading) {
        this(text, at, limits, language, reading, null, null);
    }

    /** The same among the articles but these. */
    public KeptQuestion except(Set<ArticleId> articles) {
        return new KeptQuestion(text, at, limits.except(articles), language, reading, zone, style);
    }

    /** What was searched for: the question made to stand alone; as it was asked where it was not read. */
    public String searchedFor() {
        return reading == null ? text : reading.standAlone();
    }
}
