package citewire.ingest.fetch.guard;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides what may be connected to: web addresses on the public internet, and the host:port pairs that the owner let pass.
 * {@link #check} explains; {@link GuardedSockets} asks again for the very address that is connected to, so that a name
 * which resolves differently the second time gains nothing.
 */
public final class AddressGuard {

    private final Set<String> allowed;
    private final Resolver resolver;

    /** @param allowHosts exact {@code host:port} pairs */
    public AddressGuard(List<String> allowHosts, Resolver resolver) {
        this.allowed =
                allowHosts.stream().map(pair -> pair.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        this.resolver = resolver;
    }

    /**
     * Why an address may not be fetched; empty where it may.
     *
     * @throws UnknownHostException where its host has no address
     */
    public Optional<String> check(URI address) throws UnknownHostException {
        var scheme = address.getScheme();
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
            return Optional.of("only http and https addresses are fetched");
        }
        var host = address.getHost();
        if (host == null) {
            return Optional.of("the address names no host");
        }
        if (address.getRawUserInfo() != null) {
            return Optional.of("the address holds a user name or password, which would be stored and logged");
        }
        int port = port(address);
        for (InetAddress each : resolver.resolve(bare(host))) {
            if (!permits(host, each, port)) {
                return Optional.of(refusal(host + ":" + port, each));
            }
        }
        return Optional.empty();
    }

    /** Whether this very address may be connected to under this name. */
    boolean permits(InetSocketAddress target) {
        return !target.isUnresolved() && permits(target.getHostString(), target.getAddress(), target.getPort());
    }

    private boolean permits(String host, InetAddress address, int port) {
        var name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return PublicAddress.is(address) || allowed.contains(name.toLowerCase(Locale.ROOT) + ":" + port);
    }

    static String refusal(String place, InetAddress address) {
        return "%s is %s, which is no address of the public internet; if it is yours, add %s to ingest.allowHosts"
                .formatted(place, address.getHostAddress(), place);
    }

    /** The port that is connected to. */
    public static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
