package citewire.ingest.schedule;

import citewire.ingest.fetch.FetchResult.Failed;
import citewire.ingest.fetch.FetchResult.Refused;
import citewire.words.Saying;
import java.util.Set;

/** What can be done about a feed that cannot be had. */
final class Remedies {

    /** Those that have a word of their own. */
    private static final Set<Integer> STATUSES = Set.of(403, 404, 410, 429, 451);

    private static final Set<Integer> LOGINS = Set.of(401, 402, 407);

    private Remedies() {}

    static Saying of(Refused refused) {
        return switch (refused.reason()) {
            case ADDRESS -> Saying.of("remedy.refused.address");
            case ROBOTS -> Saying.of("remedy.refused.robots");
            case RESERVED -> Saying.of("remedy.refused.reserved");
        };
    }

    static Saying of(Failed failed) {
        if (failed.cause().contains("Cloudflare")) {
            return Saying.of("remedy.cloudflare");
        }
        return switch (failed.stage()) {
            case PACE -> Saying.of("remedy.pace");
            case RESOLVE -> Saying.of("remedy.resolve");
            case CONNECT -> Saying.of("remedy.connect");
            case TLS -> Saying.of("remedy.tls");
            case RESPONSE, BODY -> Saying.of("remedy.response");
            case STATUS -> ofStatus(failed.status() == null ? 0 : failed.status());
            case REDIRECT -> Saying.of("remedy.redirect");
            case SIZE -> Saying.of("remedy.size");
            case DECOMPRESS -> Saying.of("remedy.decompress");
            case ROBOTS -> Saying.of("remedy.robots");
            case PARSE -> Saying.of("remedy.parse");
            case EXTRACT -> Saying.of("remedy.extract");
        };
    }

    private static Saying ofStatus(int status) {
        if (LOGINS.contains(status)) {
            return Saying.of("remedy.status.login");
        }
        if (STATUSES.contains(status)) {
            return Saying.of("remedy.status." + status);
        }
        return Saying.of(status >= 500 ? "remedy.status.server" : "remedy.status.other");
    }
}
