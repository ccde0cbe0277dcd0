package citewire.simulator.rest;

import citewire.simulator.world.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A request that is refused, with Discord's number and words for it. */
final class DiscordError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ObjectNode body;

    private DiscordError(int status, ObjectNode body) {
        super(body.path("message").asText(), null, false, false);
        this.status = status;
        this.body = body;
    }

    static DiscordError of(int status, int code, String message) {
        return new DiscordError(status, Json.object().put("message", message).put("code", code));
    }

    static DiscordError unauthorized() {
        return of(401, 0, "401: Unauthorized");
    }

    static DiscordError notFound() {
        return of(404, 0, "404: Not Found");
    }

    static DiscordError notAllowed() {
        return of(405, 0, "405: Method Not Allowed");
    }

    static DiscordError tooMany(double retryAfterSeconds) {
        return new DiscordError(
                429,
                Json.object()
                        .put("message", "You are being rate limited.")
                        .put("retry_after", retryAfterSeconds)
                        .put("global", false)
                        .put("code", 0));
    }

    static DiscordError unknown(int code, String what) {
        return of(404, code, "Unknown " + what);
    }

    /** @param errors Discord's tree of errors by field */
    static DiscordError invalidForm(ObjectNode errors) {
        var body = Json.object().put("message", "Invalid Form Body").put("code", 50035);
        body.set("errors", errors);
        return new DiscordError(400, body);
    }

    int status() {
        return status;
    }

    ObjectNode body() {
        return body;
    }
}
