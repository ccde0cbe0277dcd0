package citewire.simulator.gateway;

/** The intents a session identified with: what it wants to be told of. */
record Intents(int bits) {

    private static final int GUILD_MEMBERS = 1 << 1;
    private static final int GUILD_PRESENCES = 1 << 8;
    private static final int GUILD_MESSAGES = 1 << 9;
    private static final int GUILD_TYPING = 1 << 11;
    private static final int DIRECT_MESSAGES = 1 << 12;
    private static final int DIRECT_TYPING = 1 << 14;
    private static final int MESSAGE_CONTENT = 1 << 15;

    boolean privileged() {
        return (bits & (GUILD_MEMBERS | GUILD_PRESENCES | MESSAGE_CONTENT)) != 0;
    }

    boolean messages(boolean direct) {
        return has(direct ? DIRECT_MESSAGES : GUILD_MESSAGES);
    }

    boolean typing(boolean direct) {
        return has(direct ? DIRECT_TYPING : GUILD_TYPING);
    }

    boolean content() {
        return has(MESSAGE_CONTENT);
    }

    boolean members() {
        return has(GUILD_MEMBERS);
    }

    private boolean has(int intent) {
        return (bits & intent) != 0;
    }
}
