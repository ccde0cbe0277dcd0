package citewire.frontend.discord.connection;

import java.io.IOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Tells of each request to Discord what became of it, also of those that are sent anew after a rate limit. */
final class Traffic implements Interceptor {

    private final Connected heard;

    Traffic(Connected heard) {
        this.heard = heard;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        long begun = System.nanoTime();
        int status = 0;
        try {
            Response response = chain.proceed(chain.request());
            status = response.code();
            return response;
        } finally {
            heard.requested(status, Duration.ofNanos(System.nanoTime() - begun));
        }
    }
}
