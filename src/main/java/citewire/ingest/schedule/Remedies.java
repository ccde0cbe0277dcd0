package citewire.ingest.schedule;

import citewire.ingest.fetch.FetchResult.Failed;
import citewire.ingest.fetch.FetchResult.Refused;

/** What an owner can do about a feed that cannot be had. */
final class Remedies {

    private Remedies() {}

    static String of(Refused refused) {
        return switch (refused.reason()) {
            case ADDRESS ->
                "use the feed's public address; for a site on your own network, name its host and port in"
                        + " CITEWIRE_INGEST_ALLOW_HOSTS";
            case ROBOTS ->
                "ask the site to allow \"citewire\" in its robots.txt, or look for a feed on another path; with"
                        + " the site's leave you may set ingest.fetch.respectRobots to false";
            case RESERVED ->
                "ask the publisher for leave; where you have it, or the law gives it to you, set"
                        + " ingest.fetch.respectReservations to false";
        };
    }

    static String of(Failed failed) {
        if (failed.cause().contains("Cloudflare")) {
            return "ask the site to let feed readers pass (in Cloudflare: a rule that skips the challenge for the feed's"
                    + " path), set ingest.fetch.contact so that it can reach you, or look for the feed elsewhere";
        }
        return switch (failed.stage()) {
            case PACE -> "nothing: it is fetched when its turn has come";
            case RESOLVE -> "check the address for typing mistakes, and this machine's name service";
            case CONNECT ->
                "nothing, if its site is down for a while; else check this machine's connection and firewall";
            case TLS -> "its certificate has run out or is for another name: tell the site; check this machine's clock";
            case RESPONSE, BODY -> "nothing, if it passes; else the server is too slow for ingest.fetch.timeout";
            case STATUS -> ofStatus(failed);
            case REDIRECT -> "open the address in a browser, and follow the feed where it leads";
            case SIZE -> "raise ingest.fetch.maxResponseBytes, if the feed is meant to be so large";
            case DECOMPRESS -> "tell the site: its server compresses the feed wrongly";
            case ROBOTS -> "nothing, if it passes: its robots.txt has to answer first";
            case PARSE ->
                "give the feed's address, not its page's: \"citewire feeds add\" with the page's address finds"
                        + " it; if it is the feed, tell the site what is wrong";
            case EXTRACT -> "see what the page shows without a login and without scripts";
        };
    }

    private static String ofStatus(Failed failed) {
        int status = failed.status() == null ? 0 : failed.status();
        return switch (status) {
            case 401, 402, 407 -> "look for a feed that needs no login: logins are not supported";
            case 403 ->
                "set ingest.fetch.contact, so that the site can see who asks; some sites let known readers in when asked";
            case 404 -> "look for the new address: \"citewire feeds add\" with the site's address finds it";
            case 410 -> "remove it: its site has ended it";
            case 429 ->
                "nothing: it is asked less often from now on; if it goes on, raise feeds.minInterval and"
                        + " ingest.fetch.hostPause";
            case 451 -> "look for the feed of another publisher";
            default -> status >= 500 ? "nothing, if it passes: it is tried again" : "open the address in a browser";
        };
    }
}
