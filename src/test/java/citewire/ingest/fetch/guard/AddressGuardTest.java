package citewire.ingest.fetch.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private static AddressGuard guard(String... allowed) {
        return new AddressGuard(List.of(allowed), Resolver.SYSTEM);
    }

    private static AddressGuard resolving(String... addresses) {
        return new AddressGuard(
                List.of(),
                host -> List.of(addresses).stream().map(InetAddress::ofLiteral).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3", // unspecified, this network
                "10.0.0.1",
                "10.255.255.255",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1", // private
                "100.64.0.1",
                "100.127.255.255",
                "100.100.100.200", // shared by a provider's customers
                "127.0.0.1",
                "127.255.255.254", // loopback
                "169.254.1.1",
                "169.254.169.254",
                "169.254.170.2", // link-local, metadata
                "168.63.129.16",
                "192.0.0.192", // metadata elsewhere
                "192.0.2.1",
                "198.51.100.1",
                "203.0.113.1", // documentation
                "192.88.99.1",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "239.255.255.250", // multicast
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1", // unspecified, loopback
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254", // mapped
                "::127.0.0.1",
                "::a00:1", // compatible, long out of use
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b::10.0.0.1", // NAT64
                "64:ff9b:1::1", // NAT64 of one's own
                "2002:7f00:1::",
                "2002:a00:1::1",
                "2002:a9fe:a9fe::", // 6to4
                "2001:0:7f00:1::",
                "2001::1", // Teredo
                "2001:10::1",
                "2001:20::1", // keys that look like addresses
                "2001:db8::1",
                "3fff::1", // documentation
                "2a01:4f8::5efe:10.0.0.1",
                "2a01:4f8::200:5efe:192.168.0.1", // ISATAP
                "fc00::1",
                "fd00:ec2::254",
                "fd12:3456::1", // unique local, metadata among them
                "fe80::1",
                "fec0::1",
                "ff02::1", // link-local, site-local, multicast
                "100::1",
                "5f00::1",
                "4000::1"
            })
    void refusesAddressesThatAreNotOfThePublicInternet(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.ofLiteral(address))).isFalse();
        assertThat(resolving(address).check(URI.create("http://news.example/feed")))
                .get()
                .asString()
                .contains("no address of the public internet", "ingest.allowHosts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700::1111",
                "2001:4860:4860::8888",
                "2a01:4f8::1",
                "2001:200::1",
                "64:ff9b::808:808",
                "2002:808:808::1",
                "::ffff:8.8.8.8"
            })
    void letsThePublicInternetPass(String address) throws UnknownHostException {
        assertThat(resolving(address).check(URI.create("https://news.example/feed")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "file:///etc/passwd, only http and https",
        "ftp://news.example/feed, only http and https",
        "gopher://news.example/, only http and https",
        "jar:http://news.example/a!/b, only http and https",
        "http:///feed, names no host",
        "http://user:secret@news.example/feed, user name or password"
    })
    void refusesWhatIsNoPlainWebAddress(String address, String why) throws UnknownHostException {
        assertThat(resolving("8.8.8.8").check(URI.create(address)))
                .get()
                .asString()
                .contains(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://[::1]:80/",
                "http://localhost/",
                "http://[::ffff:7f00:1]/",
                "http://2130706433/",
                "http://127.1/"
            })
    void refusesEveryWayToWriteLoopback(String address) {
        try {
            assertThat(guard().check(URI.create(address))).isPresent();
        } catch (UnknownHostException e) {
            assertThat(e).as("what has no address cannot be reached either").isNotNull();
        }
    }

    @Test
    void refusesAHostOfWhichOneAddressIsPrivate() throws UnknownHostException {
        assertThat(resolving("8.8.8.8", "10.0.0.1").check(URI.create("http://news.example/")))
                .isPresent();
    }

    @Test
    void letsExactlyTheNamedPairsPass() throws UnknownHostException {
        var guard = guard("127.0.0.1:8080", "localhost:9090", "[::1]:7070");

        assertThat(guard.check(URI.create("http://127.0.0.1:8080/feed"))).isEmpty();
        assertThat(guard.check(URI.create("http://LOCALHOST:9090/feed"))).isEmpty();
        assertThat(guard.check(URI.create("http://[::1]:7070/feed"))).isEmpty();
        assertThat(guard.check(URI.create("http://127.0.0.1:8081/feed"))).isPresent();
        assertThat(guard.check(URI.create("http://127.0.0.1/feed"))).isPresent();
        assertThat(guard.check(URI.create("http://127.0.0.2:8080/feed"))).isPresent();
        assertThat(guard.check(URI.create("http://localhost:8080/feed"))).isPresent();
    }

    @Test
    void aSocketRefusesWhatItsNameResolvedToMeanwhile() throws Exception {
        var sockets = new GuardedSockets(resolving("8.8.8.8"));
        var rebound = new InetSocketAddress(InetAddress.getByAddress("news.example", new byte[] {127, 0, 0, 1}), 9);

        try (var socket = sockets.createSocket()) {
            assertThatThrownBy(() -> socket.connect(rebound, 1_000)).isInstanceOf(RefusedAddress.class);
        }
        assertThatThrownBy(() -> sockets.createSocket(InetAddress.ofLiteral("10.0.0.1"), 80))
                .isInstanceOf(RefusedAddress.class);
    }
}
