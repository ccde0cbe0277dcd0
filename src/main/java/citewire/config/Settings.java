package citewire.config;

import citewire.config.Layer.Setting;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values of the keys, each of its type. A wrong one is noted as a mistake and replaced by any value of the type, so
 * that reading goes on to the next mistake.
 */
final class Settings {

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)");
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^\\s:/,\\[\\]]+):(\\d{1,5})");

    private static final String NONE = "none";
    private static final Pattern LIMIT = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,15}");
    private static final Pattern PRICE =
            Pattern.compile("(\\S+?)\\s*=\\s*(\\d{1,6}(?:\\.\\d{1,6})?)\\s*/\\s*(\\d{1,6}(?:\\.\\d{1,6})?)");

    private final List<Layer> layers;
    private final List<String> mistakes;
    private final Map<String, String> rules = new HashMap<>();

    /** @param layers the strongest first */
    Settings(List<Layer> layers, List<String> mistakes) {
        this.layers = layers;
        this.mistakes = mistakes;
    }

    /** What the value of each key that was read may be, such as "a whole number from 1 to 50". */
    Map<String, String> rules() {
        return rules;
    }

    /** The text that holds for each key. */
    Map<String, String> values(Set<String> keys) {
        var values = new LinkedHashMap<String, String>();
        keys.forEach(key -> values.put(key, text(key)));
        return values;
    }

    private String rule(String key, String words) {
        rules.put(key, words);
        return "must be " + words;
    }

    /** A text that may be empty. */
    String text(String key) {
        rules.putIfAbsent(key, "a text");
        return settings(key).findFirst().map(Setting::text).orElse("").strip();
    }

    /** A text that may not be empty: an empty one counts as not set. */
    String word(String key) {
        rules.put(key, "a text");
        return setting(key).text().strip();
    }

    /** Whether nobody has set it, so that its default holds. */
    boolean shipped(String key) {
        return layers.stream()
                .limit(layers.size() - 1L)
                .flatMap(layer -> Stream.ofNullable(layer.settings().get(key)))
                .allMatch(setting -> setting.text().isBlank());
    }

    /** A month or a day, such as 2026-07 or 2026-07-15. */
    String monthOrDay(String key) {
        Setting setting = setting(key);
        String rule = rule(key, "a month or a day, such as 2026-07 or 2026-07-15");
        String text = setting.text().strip();
        try {
            return text.length() == "2026-07".length()
                    ? YearMonth.parse(text).toString()
                    : LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            return mistake(setting, rule, "");
        }
    }

    Secret secret(String key) {
        rules.put(key, "a secret");
        return new Secret(settings(key)
                .map(Setting::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(""));
    }

    /** Names and passwords for sites, parted by blanks or on lines of their own; no mistake repeats one. */
    List<Login> logins(String key) {
        var entries = Stream.of(secret(key).reveal().split("\\s+", -1))
                .filter(entry -> !entry.isEmpty())
                .toList();
        var logins = entries.stream().flatMap(entry -> Login.of(entry).stream()).toList();
        if (logins.size() < entries.size()) {
            mistakes.add(
                    "%s: each must be user:password@host or user:password@host:port, parted by blanks; %d of %d are not"
                            .formatted(key, entries.size() - logins.size(), entries.size()));
        }
        return logins;
    }

    int number(String key, int least, int most) {
        Setting setting = setting(key);
        String rule = rule(key, "a whole number from %d to %d".formatted(least, most));
        try {
            int number = Integer.parseInt(setting.text().strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as any other wrong value
        }
        return mistake(setting, rule, least);
    }

    /** From 0 to 1. */
    double share(String key) {
        Setting setting = setting(key);
        String rule = rule(key, "a number from 0 to 1, such as 0.4");
        try {
            double share = Double.parseDouble(setting.text().strip());
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            // told below, as any other wrong value
        }
        return mistake(setting, rule, 0.0);
    }

    /** From 0 on, with six digits behind the point at most; null for {@code none}. */
    @Nullable BigDecimal limit(String key) {
        Setting setting = setting(key);
        String rule = rule(key, "none or an amount, such as 2.50");
        String text = setting.text().strip();
        if (text.equalsIgnoreCase(NONE)) {
            return null;
        }
        return LIMIT.matcher(text).matches() ? new BigDecimal(text) : mistake(setting, rule, BigDecimal.ZERO);
    }

    /** From 0 on; null for {@code none}. */
    @Nullable Long count(String key) {
        Setting setting = setting(key);
        String rule = rule(key, "none or a whole number, such as 200000");
        String text = setting.text().strip();
        if (text.equalsIgnoreCase(NONE)) {
            return null;
        }
        return COUNT.matcher(text).matches() ? Long.valueOf(text) : mistake(setting, rule, 0L);
    }

    /** Prices of models, parted by commas, each {@code name=input/output}. */
    Map<String, Price> prices(String key) {
        var prices = new LinkedHashMap<String, Price>();
        rules.put(key, "a list of prices, such as gpt-4.1-mini=0.40/1.60");
        for (String entry : text(key).split(",", -1)) {
            Matcher price = PRICE.matcher(entry.strip());
            if (price.matches()) {
                prices.put(price.group(1), new Price(new BigDecimal(price.group(2)), new BigDecimal(price.group(3))));
            } else if (!entry.isBlank()) {
                mistakes.add("%s: \"%s\" must be a model's name and its two prices, such as gpt-4.1-mini=0.40/1.60"
                        .formatted(origin(key), entry.strip()));
            }
        }
        return prices;
    }

    boolean flag(String key) {
        return oneOf(key, "true", "false").equals("true");
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        E[] choices = type.getEnumConstants();
        var names = Arrays.stream(choices).map(Settings::lower).toArray(String[]::new);
        return choices[Arrays.asList(names).indexOf(oneOf(key, names))];
    }

    /** The owner, nobody, or a channel by Discord's id. */
    String recipient(String key) {
        Setting setting = setting(key);
        String rule = rule(key, "owner, off or the id of a channel, a number of some 19 digits");
        String word = setting.text().strip().toLowerCase(Locale.ROOT);
        return word.matches("owner|off|\\d{15,20}") ? word : mistake(setting, rule, Config.Discord.NO_REPORT);
    }

    String oneOf(String key, String... words) {
        Setting setting = setting(key);
        String rule = rule(key, "one of " + String.join(", ", words));
        String word = setting.text().strip().toLowerCase(Locale.ROOT);
        return List.of(words).contains(word)
                ? word
                : mistake(setting, rule + NearMiss.hint(word, List.of(words)), words[0]);
    }

    Duration duration(String key, int leastSeconds, int mostSeconds) {
        Setting setting = setting(key);
        String rule = rule(key, "a time from %ds to %ds, such as 60s, 2m or PT1M".formatted(leastSeconds, mostSeconds));
        try {
            Duration duration = duration(setting.text().strip());
            if (duration.toSeconds() >= leastSeconds && duration.compareTo(Duration.ofSeconds(mostSeconds)) <= 0) {
                return duration;
            }
        } catch (DateTimeException e) {
            // told below, as any other wrong value
        }
        return mistake(setting, rule, Duration.ofSeconds(leastSeconds));
    }

    ZoneId zone(String key) {
        Setting setting = setting(key);
        String rule = rule(key, "a time zone, such as UTC or Europe/Berlin");
        try {
            return ZoneId.of(setting.text().strip());
        } catch (DateTimeException e) {
            return mistake(setting, rule, ZoneOffset.UTC);
        }
    }

    Path path(String key) {
        Setting setting = setting(key);
        String rule = rule(key, "the path of a folder");
        try {
            return Path.of(setting.text().strip());
        } catch (InvalidPathException e) {
            return mistake(setting, rule, Path.of(""));
        }
    }

    /** An absolute address of one of the schemes, without a slash at its end, or nothing. */
    String url(String key, String... schemes) {
        String rule = rule(key, "an address that begins with %s://".formatted(String.join(":// or ", schemes)));
        String text = text(key);
        if (text.isEmpty() || isUrl(text, List.of(schemes))) {
            return text;
        }
        return settings(key)
                .findFirst()
                .map(setting -> mistake(setting, rule, ""))
                .orElse("");
    }

    /** Pairs of host and port, parted by commas. */
    List<String> hosts(String key) {
        String rule = rule(key, "host:port, such as 127.0.0.1:8080");
        var hosts = Stream.of(text(key).split(",", -1))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .toList();
        for (String host : hosts) {
            Matcher pair = HOST.matcher(host);
            if (!pair.matches() || Integer.parseInt(pair.group(2)) > 65535) {
                mistakes.add("%s: \"%s\" %s".formatted(origin(key), host, rule));
            }
        }
        return hosts;
    }

    /** Addresses of one of the schemes, parted by commas; a comma within one is written {@code %2C}. */
    List<String> urls(String key, String... schemes) {
        String rule = rule(key, "an address that begins with %s://".formatted(String.join(":// or ", schemes)));
        var urls = Stream.of(text(key).split(",", -1))
                .map(String::strip)
                .filter(url -> !url.isEmpty())
                .distinct()
                .toList();
        for (String url : urls) {
            if (!isAddress(url, List.of(schemes))) {
                mistakes.add("%s: \"%s\" %s".formatted(origin(key), withoutUser(url), rule));
            }
        }
        return urls;
    }

    static String lower(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private Stream<Setting> settings(String key) {
        return layers.stream()
                .flatMap(layer -> Stream.ofNullable(layer.settings().get(key)));
    }

    private Setting setting(String key) {
        return settings(key)
                .filter(setting -> !setting.text().isBlank())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no default for " + key));
    }

    private String origin(String key) {
        return settings(key).findFirst().map(Setting::origin).orElse(key);
    }

    /** A name and password before an address's host are not repeated. */
    static String withoutUser(String text) {
        return text.replaceAll("//[^/@\\s]+@", "//***@");
    }

    private <T> T mistake(Setting setting, String rule, T instead) {
        mistakes.add("%s: %s, is \"%s\"".formatted(setting.origin(), rule, withoutUser(setting.text())));
        return instead;
    }

    private static Duration duration(String text) {
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            return Duration.parse(text);
        }
        long number = Long.parseLong(amount.group(1));
        return switch (amount.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }

    private static boolean isUrl(String text, List<String> schemes) {
        return isAddress(text, schemes) && !text.contains("?");
    }

    private static boolean isAddress(String text, List<String> schemes) {
        try {
            var url = new URI(text);
            return url.getScheme() != null
                    && schemes.contains(url.getScheme().toLowerCase(Locale.ROOT))
                    && url.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
