package citewire.frontend.discord;

/** Names a member's request in log lines and incidents: Discord's id for it, shortened. */
public final class QuestionId {

    private static final int LENGTH = 8;

    private QuestionId() {}

    /** The last digits change with every event; the first ones are the month. */
    public static String of(long snowflake) {
        String id = Long.toUnsignedString(snowflake, Character.MAX_RADIX);
        return id.length() <= LENGTH ? id : id.substring(id.length() - LENGTH);
    }
}
