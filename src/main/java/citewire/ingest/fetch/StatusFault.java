package citewire.ingest.fetch;

import citewire.ingest.fetch.FetchResult.Failed;
import citewire.ingest.fetch.FetchResult.Severity;
import citewire.ingest.fetch.FetchResult.Stage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/** What an answer that carries no document means. */
final class StatusFault {

    private StatusFault() {}

    static Failed of(Response response, Instant now) {
        int status = response.status();
        return new Failed(
                Stage.STATUS,
                severity(status),
                cause(response),
                status,
                ServerTimes.retryAfter(response.headers(), now));
    }

    private static Severity severity(int status) {
        return switch (status) {
            case 410 -> Severity.GONE;
            case 408, 425, 429 -> Severity.PASSING;
            default -> status >= 400 && status < 500 ? Severity.LASTING : Severity.PASSING;
        };
    }

    private static String cause(Response response) {
        int status = response.status();
        if (challenged(response)) {
            return "it answers %d: Cloudflare's protection against bots stands before it".formatted(status);
        }
        return switch (status) {
            case 401, 407 -> "it answers %d: it asks for a login".formatted(status);
            case 402 -> "it answers 402: it asks for payment";
            case 403 -> "it answers 403: the server does not let us in";
            case 404 -> "it answers 404: there is nothing at this address";
            case 410 -> "it answers 410: it was taken down for good";
            case 429 -> "it answers 429: we ask too often";
            case 451 -> "it answers 451: it is withheld for legal reasons";
            case 304 -> "it answers 304, not modified, to a question that did not ask for that";
            default ->
                status >= 500
                        ? "it answers %d: the server is in trouble".formatted(status)
                        : "it answers %d, which carries no document".formatted(status);
        };
    }

    private static boolean challenged(Response response) {
        boolean barred = response.status() == 403 || response.status() == 503 || response.status() == 429;
        if (!barred) {
            return false;
        }
        var server = String.valueOf(response.header("Server")).toLowerCase(Locale.ROOT);
        return response.header("cf-mitigated") != null
                || (server.contains("cloudflare") && response.status() != 429)
                || new String(response.body(), StandardCharsets.ISO_8859_1).contains("/cdn-cgi/challenge-platform/");
    }
}
