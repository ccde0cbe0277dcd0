package citewire.ask.question;

import java.util.function.Function;
import java.util.regex.Pattern;

/** What a message wants of the bot. */
public sealed interface QuestionKind {

    /** Something that an article may answer. */
    record Fact() implements QuestionKind {}

    /**
     * What is new.
     *
     * @param topic on what; empty for the news at large
     */
    record CatchUp(String topic) implements QuestionKind {}

    /** A greeting, thanks, or a question about the bot itself. */
    record Chat(Matter matter) implements QuestionKind {}

    /** What a chat is about. */
    enum Matter {
        GREETING,
        THANKS,
        SELF
    }

    /** Reads it from the words alone, in every language that the bot speaks; what is none of the others is a fact. */
    static QuestionKind of(String question) {
        String text = question.strip();
        if (text.chars().noneMatch(Character::isLetter)) {
            return new Fact();
        }
        if (matches(text, KindWords::self)) {
            return new Chat(Matter.SELF);
        }
        if (matches(text, KindWords::greeting)) {
            return new Chat(Matter.GREETING);
        }
        if (matches(text, KindWords::thanks)) {
            return new Chat(Matter.THANKS);
        }
        return KindWords.ALL.stream()
                .flatMap(words -> words.topic(text).stream())
                .findFirst()
                .<QuestionKind>map(CatchUp::new)
                .orElseGet(Fact::new);
    }

    private static boolean matches(String text, Function<KindWords, Pattern> kind) {
        return KindWords.ALL.stream()
                .map(kind)
                .anyMatch(words -> words.matcher(text).matches());
    }
}
