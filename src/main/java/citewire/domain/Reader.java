package citewire.domain;

/**
 * Who reads, as far as it decides which articles they see.
 *
 * @param guild the Discord server that they read in; empty outside of one, {@code *} for the owner
 */
public record Reader(String guild) {

    private static final String ALL = "*";

    /** Whoever has the program's own command line, and so the store: sees every article. */
    public static final Reader OWNER = new Reader(ALL);

    /** In a direct message: sees what everybody sees. */
    public static final Reader ANYBODY = new Reader("");

    /** In a Discord server: sees what everybody sees, and what the server's own feeds brought. */
    public static Reader in(String guild) {
        if (guild.equals(ALL)) {
            throw new IllegalArgumentException("no server is called " + ALL);
        }
        return new Reader(guild);
    }

    public boolean seesAll() {
        return guild.equals(ALL);
    }

    public boolean sees(Audience audience) {
        return seesAll() || audience.isShared() || audience.guild().equals(guild);
    }

    /** Who sees what both see. */
    public Reader and(Reader other) {
        if (seesAll()) {
            return other;
        }
        return other.seesAll() || other.equals(this) ? this : ANYBODY;
    }
}
