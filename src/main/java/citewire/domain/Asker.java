package citewire.domain;

/**
 * Who asks: what an answer costs is put down to them.
 *
 * @param guild the Discord server it is asked in; empty for a direct message and outside of Discord
 * @param member who asks, by Discord's id; empty outside of Discord
 */
public record Asker(String guild, String member) {

    /** Whoever has the program's own command line. */
    public static final Asker OWNER = new Asker("", "");

    /** Which articles they see. */
    public Reader reader() {
        return equals(OWNER) ? Reader.OWNER : Reader.in(guild);
    }

    /** Names nobody, as it may come to stand in a log. */
    @Override
    public String toString() {
        return equals(OWNER) ? "the owner" : "a member";
    }
}
