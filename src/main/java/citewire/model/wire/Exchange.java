package citewire.model.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A response that is being read: it is closed when its time is up, and gives up where it becomes too large. */
final class Exchange implements AutoCloseable {

    /** A hundred thousand tokens, each in an event of its own, have 30 MB; 700 have 0.2 MB. */
    private static final long MAX_BYTES = 50_000_000;

    private final HttpResponse<InputStream> response;
    private final InputStream body;
    private final CompletableFuture<Boolean> over;

    Exchange(HttpResponse<InputStream> response, Duration left) {
        this.response = response;
        this.body = new Counted(response.body());
        // the JDK's own time of a request ends with the headers
        this.over = new CompletableFuture<Boolean>()
                .completeOnTimeout(true, Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS);
        var ignored = over.thenAccept(late -> closeBody());
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    InputStream body() {
        return body;
    }

    /** @throws HttpTimeoutException where the body ended since its time was up */
    void checkTime() throws HttpTimeoutException {
        if (over.isDone()) {
            throw new HttpTimeoutException("the answer was not complete in time");
        }
    }

    @Override
    public void close() {
        over.cancel(false);
        closeBody();
    }

    private void closeBody() {
        try {
            body.close();
        } catch (IOException e) {
            // it was being left anyway
            return;
        }
    }

    private static final class Counted extends FilterInputStream {

        private long left = MAX_BYTES;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            int read = super.read(into, at, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("the answer is larger than " + MAX_BYTES + " bytes");
            }
        }
    }
}
