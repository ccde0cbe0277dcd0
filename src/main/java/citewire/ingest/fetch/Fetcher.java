package citewire.ingest.fetch;

import citewire.config.Config;
import citewire.ingest.fetch.FetchResult.Failed;
import citewire.ingest.fetch.FetchResult.Fetched;
import citewire.ingest.fetch.FetchResult.NotModified;
import citewire.ingest.fetch.FetchResult.Reason;
import citewire.ingest.fetch.FetchResult.Refused;
import citewire.ingest.fetch.guard.AddressGuard;
import citewire.ingest.fetch.guard.RefusedAddress;
import citewire.ingest.fetch.guard.Resolver;
import citewire.ingest.fetch.polite.HostRate;
import citewire.ingest.fetch.polite.OwnHostTimes;
import citewire.ingest.fetch.polite.Pause;
import citewire.ingest.fetch.polite.UsageSignals;
import citewire.state.HostTimes;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import okhttp3.Credentials;
import org.jspecify.annotations.Nullable;

/** Fetches one document at a time, on the thread that asks; many threads may ask. Every outcome is a result. */
public final class Fetcher implements AutoCloseable {

    private final Config.Fetch settings;
    private final Clock clock;
    private final AddressGuard guard;
    private final Transport transport;
    private final Turns turns;
    private final Sites sites;

    public Fetcher(Config.Ingest settings, Clock clock) {
        this(settings, clock, new OwnHostTimes(clock));
    }

    /** @param times shared with others who fetch */
    public Fetcher(Config.Ingest settings, Clock clock, HostTimes times) {
        this(settings, clock, Resolver.SYSTEM, new Waiting(Pause.REAL, times));
    }

    /** How to wait for a turn, and when it comes. */
    public record Waiting(Pause pause, HostTimes times) {}

    public Fetcher(Config.Ingest ingest, Clock clock, Resolver resolver, Waiting waiting) {
        this.settings = ingest.fetch();
        this.clock = clock;
        guard = new AddressGuard(ingest.allowHosts(), resolver);
        transport = new Transport(guard, resolver, settings.timeout());
        turns = new Turns(new HostRate(clock, settings.hostPause(), waiting.times()), waiting.pause(), clock);
        sites = new Sites(settings, this::hop, turns, clock);
    }

    public FetchResult fetch(FetchRequest request) {
        var way = new Redirects(request.address());
        try {
            while (true) {
                var refusal = refusal(way.at());
                if (refusal.isPresent()) {
                    return refusal.get();
                }
                var response = get(request, way.at());
                if (!response.redirect()) {
                    return result(request, response, way.moved());
                }
                way.follow(response);
            }
        } catch (RefusedAddress e) {
            return new Refused(Reason.ADDRESS, String.valueOf(e.getMessage()));
        } catch (TransportFault e) {
            return e.result();
        }
    }

    /** By the guard first: a robots.txt on a private network is not asked for either. */
    private Optional<FetchResult> refusal(URI address) throws TransportFault, RefusedAddress {
        var unsafe = unsafe(address);
        if (unsafe.isPresent()) {
            return Optional.of(new Refused(Reason.ADDRESS, unsafe.get()));
        }
        var rules = sites.of(address);
        if (!rules.robots().allows(address)) {
            return Optional.of(new Refused(
                    Reason.ROBOTS,
                    "the robots.txt of %s does not allow %s".formatted(address.getHost(), address.getRawPath())));
        }
        return rules.reserved().reserves(address)
                ? Optional.of(new Refused(Reason.RESERVED, "its publisher reserves text and data mining (tdmrep.json)"))
                : Optional.empty();
    }

    private Optional<String> unsafe(URI address) throws TransportFault {
        try {
            return guard.check(address);
        } catch (UnknownHostException e) {
            throw Transport.unresolved();
        }
    }

    /** A request for a site's own file; its redirects are checked here too. */
    private Response hop(URI address, int maxBytes) throws TransportFault, RefusedAddress {
        var unsafe = unsafe(address);
        if (unsafe.isPresent()) {
            throw new RefusedAddress(unsafe.get());
        }
        return transport.get(address, headers("*/*"), maxBytes);
    }

    private Response get(FetchRequest request, URI address) throws TransportFault, RefusedAddress {
        turns.await(address, sites.of(address).robots().delay());
        var headers = headers(request.kind().accept());
        if (request.etag() != null) {
            headers.put("If-None-Match", request.etag());
        }
        if (request.lastModified() != null) {
            headers.put("If-Modified-Since", request.lastModified());
        }
        if (request.as() == FetchRequest.Whose.OWNER) {
            login(address).ifPresent(login -> headers.put("Authorization", login));
        }
        return transport.get(address, headers, settings.maxResponseBytes());
    }

    /** For this very host and port; each redirect is looked up anew. */
    private Optional<String> login(URI address) {
        return settings.logins().stream()
                .filter(login ->
                        login.host().equalsIgnoreCase(address.getHost()) && login.port() == AddressGuard.port(address))
                .map(login -> Credentials.basic(login.user(), login.password().reveal(), StandardCharsets.UTF_8))
                .findFirst();
    }

    private Map<String, String> headers(String accept) {
        var headers = new HashMap<String, String>();
        headers.put("User-Agent", UserAgent.of(settings.contact()));
        headers.put("Accept", accept);
        headers.put("Accept-Encoding", "gzip, br");
        return headers;
    }

    private FetchResult result(FetchRequest request, Response response, @Nullable URI moved) {
        var freshness = new Freshness(
                response.header("ETag"),
                response.header("Last-Modified"),
                ServerTimes.maxAge(response.headers(), clock.instant()));
        return switch (response.status()) {
            case 200, 203 ->
                reservation(response)
                        .<FetchResult>map(why -> new Refused(Reason.RESERVED, why))
                        .orElseGet(() -> new Fetched(document(response), freshness, moved));
            case 304 -> request.conditional() ? new NotModified(freshness, moved) : failed(response);
            default -> failed(response);
        };
    }

    private Failed failed(Response response) {
        var failed = StatusFault.of(response, clock.instant());
        if (failed.retryAt() != null) {
            turns.hold(response.address(), failed.retryAt());
        }
        return failed;
    }

    private Optional<String> reservation(Response response) {
        if (!settings.respectReservations()) {
            return Optional.empty();
        }
        var inHeaders = UsageSignals.inHeaders(
                response.header("tdm-reservation"), response.headers().values("X-Robots-Tag"));
        return inHeaders.isPresent() || !document(response).html() ? inHeaders : UsageSignals.inHead(response.body());
    }

    private static Document document(Response response) {
        return new Document(response.address(), response.body(), response.header("Content-Type"), response.status());
    }

    /** Ends what is under way; nothing can be fetched afterwards without opening connections anew. */
    @Override
    public void close() {
        transport.close();
    }
}
