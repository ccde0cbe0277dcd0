package citewire.simulator.rest;

/** The REST routes that are served, under {@link #BASE}. */
public enum Route {
    GET_GATEWAY("GET", "/gateway"),
    GET_GATEWAY_BOT("GET", "/gateway/bot"),
    GET_SELF("GET", "/users/@me"),
    GET_OAUTH_APPLICATION("GET", "/oauth2/applications/@me"),
    GET_APPLICATION("GET", "/applications/@me"),
    LIST_GUILDS("GET", "/users/@me/guilds"),
    GET_MEMBER("GET", "/guilds/{guild}/members/{user}"),
    LIST_CHANNELS("GET", "/guilds/{guild}/channels"),
    OPEN_DIRECT_CHANNEL("POST", "/users/@me/channels"),

    LIST_COMMANDS("GET", "/applications/{application}/commands"),
    PUT_COMMANDS("PUT", "/applications/{application}/commands"),
    CREATE_COMMAND("POST", "/applications/{application}/commands"),
    GET_COMMAND("GET", "/applications/{application}/commands/{command}"),
    PATCH_COMMAND("PATCH", "/applications/{application}/commands/{command}"),
    DELETE_COMMAND("DELETE", "/applications/{application}/commands/{command}"),
    LIST_GUILD_COMMANDS("GET", "/applications/{application}/guilds/{guild}/commands"),
    PUT_GUILD_COMMANDS("PUT", "/applications/{application}/guilds/{guild}/commands"),
    CREATE_GUILD_COMMAND("POST", "/applications/{application}/guilds/{guild}/commands"),
    GET_GUILD_COMMAND("GET", "/applications/{application}/guilds/{guild}/commands/{command}"),
    PATCH_GUILD_COMMAND("PATCH", "/applications/{application}/guilds/{guild}/commands/{command}"),
    DELETE_GUILD_COMMAND("DELETE", "/applications/{application}/guilds/{guild}/commands/{command}"),

    CALLBACK("POST", "/interactions/{interaction}/{token}/callback"),
    CREATE_FOLLOWUP("POST", "/webhooks/{application}/{token}"),
    /** The original answer ({@code @original}) and follow-ups by id alike, as the next two. */
    GET_ANSWER("GET", "/webhooks/{application}/{token}/messages/{message}"),
    EDIT_ANSWER("PATCH", "/webhooks/{application}/{token}/messages/{message}"),
    DELETE_ANSWER("DELETE", "/webhooks/{application}/{token}/messages/{message}"),

    GET_CHANNEL("GET", "/channels/{channel}"),
    LIST_MESSAGES("GET", "/channels/{channel}/messages"),
    CREATE_MESSAGE("POST", "/channels/{channel}/messages"),
    GET_MESSAGE("GET", "/channels/{channel}/messages/{message}"),
    EDIT_MESSAGE("PATCH", "/channels/{channel}/messages/{message}"),
    DELETE_MESSAGE("DELETE", "/channels/{channel}/messages/{message}"),
    TRIGGER_TYPING("POST", "/channels/{channel}/typing"),
    CREATE_THREAD("POST", "/channels/{channel}/threads"),
    CREATE_MESSAGE_THREAD("POST", "/channels/{channel}/messages/{message}/threads");

    /** Where Discord's version of the interface lives. */
    public static final String BASE = "/api/v10";

    private final String method;
    private final String path;

    Route(String method, String path) {
        this.method = method;
        this.path = path;
    }

    String method() {
        return method;
    }

    String path() {
        return BASE + path;
    }

    /** Interactions carry their own token: these routes need no Authorization header. */
    boolean open() {
        return path.startsWith("/interactions") || path.startsWith("/webhooks") || this == GET_GATEWAY;
    }
}
