package citewire.model.wire;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Makes the client of one model. LangChain4j's own counts the time up to the first byte alone, reads on without end,
 * drops the headers of a refusal, and some of its providers never hear of a stream that breaks off.
 */
public final class Wire implements HttpClientBuilder {

    /** Reaching a server; a model on another continent takes half a second. */
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private Duration whole;

    /** @param whole for one call from its beginning to its last byte */
    public Wire(Duration whole) {
        this.whole = whole;
    }

    @Override
    public Duration connectTimeout() {
        return CONNECT;
    }

    /** Stays as it is: providers set it to their time for a whole answer. */
    @Override
    public HttpClientBuilder connectTimeout(@Nullable Duration timeout) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return whole;
    }

    @Override
    public HttpClientBuilder readTimeout(@Nullable Duration timeout) {
        if (timeout != null) {
            whole = timeout;
        }
        return this;
    }

    @Override
    public HttpClient build() {
        // HTTP/1.1, since small model servers stumble over the JDK's upgrade request
        var client = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
        return new WireClient(client, whole);
    }
}
