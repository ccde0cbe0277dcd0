package citewire.state.guild;

/**
 * What somebody has changed for a whole Discord server.
 *
 * @param member who, by Discord's id
 * @param what in the words of the front end, such as {@code feed.add}
 * @param detail of what, such as the feed's address; may be empty
 */
public record AdminAction(String member, String what, String detail) {}
