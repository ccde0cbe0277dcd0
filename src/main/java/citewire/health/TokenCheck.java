package citewire.health;

import citewire.config.Config;

/** Whether there is a Discord token. Whether it is a good one, only Discord can tell. */
public final class TokenCheck implements HealthCheck {

    public static final String HOW_TO_GET_ONE = """
            To run the bot in Discord it needs a token:
              1. make an application at https://discord.com/developers/applications
              2. copy the token from its Bot page
              3. set CITEWIRE_DISCORD_TOKEN, or CITEWIRE_DISCORD_TOKEN_FILE to a file that holds it, and start again
            """;

    private final Config.Discord discord;

    public TokenCheck(Config.Discord discord) {
        this.discord = discord;
    }

    @Override
    public String name() {
        return "discord token";
    }

    @Override
    public CheckResult run() {
        return discord.token().present()
                ? new CheckResult.Good("a token is configured")
                : new CheckResult.Warning("no token is configured; only the terminal can ask", HOW_TO_GET_ONE);
    }
}
