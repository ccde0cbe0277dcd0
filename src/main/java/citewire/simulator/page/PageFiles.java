package citewire.simulator.page;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page's files and its modules of others, from the class path. */
final class PageFiles {

    private static final String OWN = "/citewire/simulator/page/";
    private static final String LIT = "/META-INF/resources/webjars/lit-html/3.3.2/";

    private static final Pattern PATH = Pattern.compile("(?:[A-Za-z0-9][\\w-]*/)*[A-Za-z0-9][\\w.-]*\\.([a-z0-9]+)");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2");

    /** Whoever gets markup into the page gets no script to run, and nothing leaves for elsewhere. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self' ws://%host%; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    void own(Context http, String path) {
        serve(http, OWN, path);
    }

    void lit(Context http, String path) {
        serve(http, LIT, path);
    }

    private static void serve(Context http, String folder, String path) {
        var named = PATH.matcher(path);
        var type = named.matches() ? TYPES.get(named.group(1)) : null;
        if (type == null) {
            throw missing();
        }
        try (var file = PageFiles.class.getResourceAsStream(folder + path)) {
            send(http, type, file);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + folder + path, e);
        }
    }

    private static void send(Context http, String type, @Nullable InputStream file) throws IOException {
        if (file == null) {
            throw missing();
        }
        keptIn(http).contentType(type).result(file.readAllBytes());
    }

    /** Puts the policy on an answer. */
    static Context keptIn(Context http) {
        return http.header("Content-Security-Policy", POLICY.replace("%host%", String.valueOf(http.host())));
    }

    private static Refusal missing() {
        return Refusal.notFound("There is no such file.");
    }
}
