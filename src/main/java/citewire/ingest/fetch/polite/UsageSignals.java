package citewire.ingest.fetch.polite;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Words of a publisher against the use of a document by machines, in its headers and in its head. */
public final class UsageSignals {

    /** A page's head ends within this. */
    private static final int HEAD_BYTES = 256 * 1024;

    private static final Set<String> AGAINST = Set.of("noai", "noml");

    private UsageSignals() {}

    /**
     * Why a document must not be used, by its headers.
     *
     * @param reservation the header {@code tdm-reservation}
     * @param robotsTags every header {@code X-Robots-Tag}
     */
    public static Optional<String> inHeaders(@Nullable String reservation, List<String> robotsTags) {
        if (reservation != null && reservation.strip().equals("1")) {
            return Optional.of("its publisher reserves text and data mining (header tdm-reservation)");
        }
        return robotsTags.stream().anyMatch(UsageSignals::against)
                ? Optional.of("its publisher declines the use by machines (header X-Robots-Tag: noai)")
                : Optional.empty();
    }

    /** Why a page must not be used, by its head. */
    public static Optional<String> inHead(byte[] html) {
        // what is looked for is ASCII in every charset that pages use
        var head = new String(html, 0, Math.min(html.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        var lower = head.toLowerCase(Locale.ROOT);
        if (!lower.contains("tdm-reservation") && !lower.contains("noai") && !lower.contains("noml")) {
            return Optional.empty();
        }
        var page = Jsoup.parse(head);
        if (meta(page, "tdm-reservation").stream()
                .anyMatch(content -> content.strip().equals("1"))) {
            return Optional.of("its publisher reserves text and data mining (meta tdm-reservation)");
        }
        boolean declined = List.of("robots", RobotsRules.NAME).stream()
                .flatMap(name -> meta(page, name).stream())
                .anyMatch(UsageSignals::against);
        return declined
                ? Optional.of("its publisher declines the use by machines (meta robots: noai)")
                : Optional.empty();
    }

    private static List<String> meta(Document page, String name) {
        return page.select("meta[name=" + name + "]").eachAttr("content");
    }

    /** Words parted by commas; one before a colon names the machine that the rest is for. */
    private static boolean against(String tag) {
        var text = tag.toLowerCase(Locale.ROOT).strip();
        int colon = text.indexOf(':');
        var agent = colon > 0 ? text.substring(0, colon).strip() : "";
        boolean ours = colon < 0 || agent.equals(RobotsRules.NAME);
        return ours
                && Arrays.stream(text.substring(colon + 1).split(","))
                        .map(String::strip)
                        .anyMatch(AGAINST::contains);
    }
}
