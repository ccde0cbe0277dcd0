package citewire.ingest.page.meta;

import java.net.URI;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The title that an address spells: {@code /2026/harbour-closes-for-three-weeks-4711.html}. It is the one that the article
 * was filed under, and stays when others are written for search engines, for networks or for the hour.
 */
final class Slug {

    /** Shorter ones are spelled by sections and chance. */
    private static final int SHORTEST = 20;

    private final List<String> steps;

    private Slug(List<String> steps) {
        this.steps = steps;
    }

    /** @param addresses of the page, as far as they are known */
    static Slug of(@Nullable URI... addresses) {
        return new Slug(Stream.of(addresses)
                .filter(Objects::nonNull)
                .map(address -> Objects.requireNonNullElse(address.getPath(), ""))
                .flatMap(path -> Stream.of(path.split("/", -1)))
                .map(Slug::bare)
                .filter(step -> step.length() >= SHORTEST)
                .distinct()
                .toList());
    }

    /** How many letters of a title are spelled: of all of it, or of what stands behind a kicker. */
    int spells(String title) {
        return Stream.concat(Stream.of(title), Kicker.of(title).map(Kicker::title))
                .flatMap(text -> Stream.of(bare(text), bare(written(text))))
                .filter(text -> text.length() >= SHORTEST && steps.stream().anyMatch(step -> begins(step, text)))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** A number may stand before the title; numbers and sections stand behind it. */
    private static boolean begins(String step, String text) {
        return step.startsWith(text) || step.replaceFirst("^\\p{N}+", "").startsWith(text);
    }

    /** Umlauts and their like as two letters, as some addresses have them. */
    private static String written(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ø", "oe")
                .replace("å", "aa");
    }

    /** Letters and digits without accents. */
    private static String bare(String text) {
        var plain = text.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("ı", "i");
        return Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
