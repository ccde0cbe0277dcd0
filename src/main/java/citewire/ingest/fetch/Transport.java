package citewire.ingest.fetch;

import citewire.ingest.fetch.FetchResult.Severity;
import citewire.ingest.fetch.FetchResult.Stage;
import citewire.ingest.fetch.guard.AddressGuard;
import citewire.ingest.fetch.guard.GuardedSockets;
import citewire.ingest.fetch.guard.RefusedAddress;
import citewire.ingest.fetch.guard.Resolver;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * One exchange with a web server over OkHttp: no cookies, no proxy, no redirect followed. HTTP/2 where the server speaks it.
 */
final class Transport implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** A server that sends nothing for so long has hung. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    /** Hosts are many and visits are short. */
    private static final int IDLE_CONNECTIONS = 16;

    private static final int IDLE_SECONDS = 30;

    /** What an error's page says is looked at, not kept. */
    private static final int ERROR_BYTES = 64 * 1024;

    private final OkHttpClient client;

    Transport(AddressGuard guard, Resolver resolver, Duration timeout) {
        this(new OkHttpClient.Builder(), guard, resolver, timeout);
    }

    /** @param start carries what a test needs, such as the certificates it trusts */
    Transport(OkHttpClient.Builder start, AddressGuard guard, Resolver resolver, Duration timeout) {
        client = start.dns(resolver::resolve)
                .socketFactory(new GuardedSockets(guard))
                .proxy(Proxy.NO_PROXY) // a proxy would connect where no guard looks
                .followRedirects(false)
                .followSslRedirects(false)
                .cookieJar(CookieJar.NO_COOKIES)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
                .connectTimeout(CONNECT.compareTo(timeout) < 0 ? CONNECT : timeout)
                .readTimeout(SILENCE.compareTo(timeout) < 0 ? SILENCE : timeout)
                .callTimeout(timeout)
                .build();
    }

    Response get(URI address, Map<String, String> headers, int maxBytes) throws TransportFault, RefusedAddress {
        var request = new Request.Builder().url(address.toString());
        headers.forEach(request::header);
        var call = client.newCall(request.build());
        var stage = Stage.RESPONSE;
        try (var response = call.execute()) {
            stage = Stage.BODY;
            boolean good = response.code() == 200 || response.code() == 203;
            boolean bodyless = response.isRedirect() || response.code() == 304;
            var body = bodyless ? new byte[0] : body(response, good ? maxBytes : Math.min(maxBytes, ERROR_BYTES), good);
            return new Response(address, response.code(), response.headers(), body);
        } catch (IOException e) {
            refused(e);
            throw fault(e, stage);
        } catch (IllegalArgumentException e) {
            throw new TransportFault(Stage.RESOLVE, Severity.LASTING, "it is no usable address: " + e.getMessage());
        }
    }

    private static byte[] body(okhttp3.Response response, int max, boolean needed) throws IOException, TransportFault {
        try (var wire = response.body().byteStream()) {
            return new LimitedBody(max).read(wire, response.header("Content-Encoding"));
        } catch (TransportFault e) {
            if (needed) {
                throw e;
            }
            return new byte[0]; // the status tells enough
        }
    }

    private static void refused(IOException e) throws RefusedAddress {
        var refused = Stream.concat(Stream.of(e), Stream.of(e.getSuppressed()))
                .filter(RefusedAddress.class::isInstance)
                .findFirst();
        if (refused.isPresent()) {
            throw (RefusedAddress) refused.get();
        }
    }

    private static TransportFault fault(IOException e, Stage stage) {
        return switch (e) {
            case UnknownHostException unknown -> unresolved();
            case SSLException tls ->
                new TransportFault(Stage.TLS, Severity.LASTING, "no trusted encrypted connection: " + tls.getMessage());
            case ConnectException down ->
                new TransportFault(Stage.CONNECT, Severity.PASSING, "the server does not take connections");
            case NoRouteToHostException far ->
                new TransportFault(Stage.CONNECT, Severity.PASSING, "there is no way to the server");
            case SocketTimeoutException slow -> silence(slow, stage);
            case InterruptedIOException slow -> silence(slow, stage);
            default -> new TransportFault(stage, Severity.PASSING, "the connection broke: " + e.getMessage());
        };
    }

    private static TransportFault silence(InterruptedIOException e, Stage stage) {
        if (String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("connect")) {
            return new TransportFault(Stage.CONNECT, Severity.PASSING, "the server did not answer in time");
        }
        return new TransportFault(
                stage,
                Severity.PASSING,
                stage == Stage.BODY ? "its body did not end in time" : "no answer came in time");
    }

    static TransportFault unresolved() {
        return new TransportFault(Stage.RESOLVE, Severity.PASSING, "its host name has no address");
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }
}
