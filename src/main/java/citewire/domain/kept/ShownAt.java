package citewire.domain.kept;

/**
 * Where in a chat an answer stands.
 *
 * @param guild empty in a direct message
 * @param message ours, that holds the answer
 */
public record ShownAt(String guild, String channel, String message) {}
