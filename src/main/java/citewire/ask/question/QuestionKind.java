package citewire.ask.question;

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

    private static Pattern whole(String words) {
        return Pattern.compile("(?i)^(?:so|ok|okay|please|hey|hi|hello|,|\\s)*(?:" + words + ")[\\s!.?,:)❤👍🙏]*$");
    }

    Pattern GREETING = whole(
            "(?:hi|hey|hello|hiya|yo|good (?:morning|afternoon|evening|day)|greetings|howdy|sup"
                    + "|how are you(?: doing)?(?: today)?|what(?:'|’)?s up|nice to meet you)(?: there| all| everyone| bot| citewire)*");

    Pattern THANKS =
            whole("(?:many |thank you so much|thanks a lot|thanks so much)?(?:thanks|thank you|thx|ty|cheers|great"
                    + "|cool|nice|awesome|perfect|good bot|bye|goodbye|good night|see you|lol|ok)?"
                    + "(?: (?:you|that helps|for (?:that|the|your) ?(?:help|answer|info)?|bot|citewire|job|work))*");

    Pattern SELF =
            whole("(?:who|what) are you|who made you|are you (?:a bot|an ai|human|real|there)|what(?:'|’)?s your name"
                    + "|what is your name|what (?:can|do) you do|how do you work|what can i ask(?: you)?|help(?: me)?"
                    + "|how (?:can|do) i use (?:you|this)|tell me about yourself|introduce yourself");

    /** Reads it from the words alone; what is none of the others is a fact. */
    static QuestionKind of(String question) {
        String text = question.strip();
        if (text.chars().noneMatch(Character::isLetter)) {
            return new Fact();
        }
        if (SELF.matcher(text).matches()) {
            return new Chat(Matter.SELF);
        }
        if (GREETING.matcher(text).matches()) {
            return new Chat(Matter.GREETING);
        }
        if (THANKS.matcher(text).matches()) {
            return new Chat(Matter.THANKS);
        }
        return CatchUpTopic.of(text).<QuestionKind>map(CatchUp::new).orElseGet(Fact::new);
    }
}
