package citewire.config;

import citewire.config.Layer.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the {@code CITEWIRE_…} variables of the environment. */
final class EnvironmentReader {

    private static final String PREFIX = "CITEWIRE_";
    private static final String FILE = "_FILE";
    private static final Set<String> SECRETS =
            Set.of("discord.token", "model.apiKey", "model.second.apiKey", "ingest.fetch.logins");

    /** Here an empty variable says "none"; elsewhere it counts as not set, as container hosts pass on what is unset. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("ingest.seeds", "log.folder");

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /** Read by the launcher, the tests and the choice of the file; and what container hosts add for a service. */
    private static final Pattern OTHERS =
            Pattern.compile("CITEWIRE_(CONFIG|BENCH|JAVA_\\w+|SERVICE_\\w+|PORT(_\\d+_\\w+)?)");

    private final Map<String, String> keysByName;
    private final List<String> mistakes;

    EnvironmentReader(Set<String> keys, List<String> mistakes) {
        this.keysByName =
                keys.stream().collect(Collectors.toMap(EnvironmentReader::name, Function.identity(), (a, b) -> a));
        this.mistakes = mistakes;
    }

    static String name(String key) {
        return PREFIX + HUMP.matcher(key.replace('.', '_')).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    /** The files that secrets are read from. */
    static List<Path> secretFiles(Map<String, String> environment) {
        return SECRETS.stream()
                .map(key -> environment.getOrDefault(name(key) + FILE, ""))
                .filter(file -> !file.isBlank())
                .map(Path::of)
                .toList();
    }

    Layer read(Map<String, String> environment) {
        var settings = new LinkedHashMap<String, Setting>();
        new TreeMap<>(environment).forEach((name, text) -> {
            if (name.startsWith(PREFIX) && !OTHERS.matcher(name).matches()) {
                read(name, text, settings);
            }
        });
        return new Layer(settings);
    }

    private void read(String name, String text, Map<String, Setting> settings) {
        String key = keysByName.get(name);
        if (key != null) {
            put(key, new Setting(text, name), settings);
            return;
        }
        String secret = name.endsWith(FILE) ? keysByName.get(name.substring(0, name.length() - FILE.length())) : null;
        if (secret == null || !SECRETS.contains(secret)) {
            mistakes.add("%s: there is no such setting%s".formatted(name, NearMiss.hint(name, keysByName.keySet())));
        } else if (!text.isBlank()) {
            readFile(name, secret, text, settings);
        }
    }

    private void readFile(String name, String key, String file, Map<String, Setting> settings) {
        try {
            put(key, new Setting(Files.readString(Path.of(file)).strip(), name), settings);
        } catch (IOException e) {
            mistakes.add("%s: the file %s cannot be read (%s)"
                    .formatted(name, file, e.getClass().getSimpleName()));
        }
    }

    private void put(String key, Setting setting, Map<String, Setting> settings) {
        if (setting.text().isBlank() && !MAY_BE_EMPTY.contains(key)) {
            return;
        }
        Setting other = settings.putIfAbsent(key, setting);
        if (other != null) {
            mistakes.add("%s and %s are both set: keep one".formatted(other.origin(), setting.origin()));
        }
    }
}
