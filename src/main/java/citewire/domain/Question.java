package citewire.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know.
 *
 * @param text as it was asked
 * @param at the question's "now": nothing known to be published later is evidence
 * @param conversation the earlier turns, oldest first
 * @param scope never wider than what its asker sees
 * @param asker whose account it goes to
 * @param language of what the bot says of its own in the answer
 * @param zone of the asker's calendar; null for the owner's
 * @param style of the answer; null for the owner's
 */
public record Question(
        String text,
        Instant at,
        Scope scope,
        List<Turn> conversation,
        Asker asker,
        Locale language,
        @Nullable ZoneId zone,
        @Nullable AnswerStyle style) {

    /** Longer questions are refused: no news question needs more, and a search pays for every word. */
    public static final int MAX_LENGTH = 1000;

    public Question {
        conversation = List.copyOf(conversation);
        scope = scope.seenBy(asker.reader());
        if (text.isBlank()) {
            throw new IllegalArgumentException("the question is empty");
        }
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a question has at most " + MAX_LENGTH + " characters");
        }
    }

    /** In the owner's style. */
    public Question(
            String text,
            Instant at,
            Scope scope,
            List<Turn> conversation,
            Asker asker,
            Locale language,
            @Nullable ZoneId zone) {
        this(text, at, scope, conversation, asker, language, zone, null);
    }

    /** By the owner's calendar. */
    public Question(String text, Instant at, Scope scope, List<Turn> conversation, Asker asker, Locale language) {
        this(text, at, scope, conversation, asker, language, null);
    }

    /** Of the owner's. */
    public Question(String text, Instant at, Scope scope, List<Turn> conversation) {
        this(text, at, scope, conversation, Asker.OWNER);
    }

    /** To be answered in English. */
    public Question(String text, Instant at, Scope scope, List<Turn> conversation, Asker asker) {
        this(text, at, scope, conversation, asker, Locale.ENGLISH);
    }

    public static Question of(String text, Instant at) {
        return new Question(text, at, Scope.EVERYTHING, List.of());
    }

    public Question in(Scope other) {
        return new Question(text, at, other, conversation, asker, language, zone, style);
    }

    public Question styled(@Nullable AnswerStyle other) {
        return new Question(text, at, scope, conversation, asker, language, zone, other);
    }
}
