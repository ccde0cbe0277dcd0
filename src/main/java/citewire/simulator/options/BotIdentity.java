package citewire.simulator.options;

/**
 * The bot account that may log in.
 *
 * @param token what it identifies with, without the word "Bot"
 * @param name its user name
 */
public record BotIdentity(String token, String name) {

    @Override
    public String toString() {
        return "BotIdentity[token=***, name=" + name + "]";
    }
}
