package citewire.frontend.discord.question;

/** Names a member's request in log lines, incidents and kept answers: Discord's id for it, written shorter. */
public final class QuestionId {

    private QuestionId() {}

    /** Digits and small letters, twelve at most times; no two requests have the same. */
    public static String of(long snowflake) {
        return Long.toUnsignedString(snowflake, Character.MAX_RADIX);
    }
}
