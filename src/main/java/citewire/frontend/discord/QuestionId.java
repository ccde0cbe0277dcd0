package citewire.frontend.discord;

/** Names a member's request in log lines and incidents: Discord's id for it, shortened. */
final class QuestionId {

    /** The key of the logging context under which every line of a request carries it. */
    static final String KEY = "question";

    private static final int LENGTH = 8;

    private QuestionId() {}

    /** The last digits change with every event; the first ones are the month. */
    static String of(long snowflake) {
        String id = Long.toUnsignedString(snowflake, Character.MAX_RADIX);
        return id.length() <= LENGTH ? id : id.substring(id.length() - LENGTH);
    }
}
