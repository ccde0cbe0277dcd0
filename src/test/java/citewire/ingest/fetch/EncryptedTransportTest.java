package citewire.ingest.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import citewire.ingest.fetch.guard.AddressGuard;
import citewire.ingest.fetch.guard.Resolver;
import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EncryptedTransportTest {

    private final WireMockServer server =
            new WireMockServer(options().httpDisabled(true).dynamicHttpsPort());
    private AddressGuard guard;

    @BeforeEach
    void start() {
        server.start();
        server.stubFor(get(anyUrl()).willReturn(ok("<rss/>")));
        guard = new AddressGuard(List.of("127.0.0.1:" + server.httpsPort()), Resolver.SYSTEM);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private URI address() {
        return URI.create("https://127.0.0.1:" + server.httpsPort() + "/feed");
    }

    @Test
    void speaksHttp2WhereTheServerDoes() throws Exception {
        var trusting = new TrustingAll();
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {trusting}, new SecureRandom());
        var start = new OkHttpClient.Builder()
                .sslSocketFactory(context.getSocketFactory(), trusting)
                .hostnameVerifier((host, session) -> true);

        try (var transport = new Transport(start, guard, Resolver.SYSTEM, Duration.ofSeconds(10))) {
            var response = transport.get(address(), Map.of(), 1_000);

            assertThat(new String(response.body(), UTF_8)).isEqualTo("<rss/>");
        }
        assertThat(server.getAllServeEvents().getFirst().getRequest().getProtocol())
                .isEqualTo("HTTP/2.0");
    }

    @Test
    void trustsNoCertificateThatNobodyVouchesFor() {
        try (var transport = new Transport(guard, Resolver.SYSTEM, Duration.ofSeconds(10))) {
            assertThatThrownBy(() -> transport.get(address(), Map.of(), 1_000))
                    .isInstanceOfSatisfying(
                            TransportFault.class,
                            fault -> assertThat(fault.result().stage()).isEqualTo(FetchResult.Stage.TLS));
        }
    }

    private static final class TrustingAll implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
