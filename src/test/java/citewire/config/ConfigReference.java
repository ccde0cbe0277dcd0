package citewire.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes docs/CONFIGURATION.md from the commented file and from what the program takes for each key. */
final class ConfigReference {

    private static final Pattern LINE = Pattern.compile("( *)(\\w+):(.*)");

    private static final String HEAD = """
            # Configuration
            Written by a test from [config/citewire.yaml](../config/citewire.yaml) and from what the program checks; change
            those, not this page (`CITEWIRE_WRITE_DOCS=1 mvn test -Dtest=ConfigReferenceTest` writes it anew).

            A setting comes from the command line, else from the environment, else from the file, else it has its default. All
            mistakes are told at once, with the line and what was probably meant, and stop the start. A secret is read from a
            file where `_FILE` is added to its variable.

            **While the bot runs** it looks at the file, and at the files of secrets, every two seconds, and reads them on
            `SIGHUP` (`kill -HUP`, `docker kill -s HUP citewire`). What is marked "at once" is taken up, everything together or,
            where there is a mistake, nothing: then the settings of before hold, and the log, `/health/ready` and
            `citewire doctor` say what is wrong. What is marked "at the next start" is named in the log. Variables of the
            environment are those of the start.
            """;

    private ConfigReference() {}

    static String of(List<String> yaml, Map<String, String> rules) {
        var page = new StringBuilder(HEAD);
        var comments = comments(yaml);
        String section = null;
        for (String key : ConfigLoader.keys()) {
            String its = key.contains(".") ? key.substring(0, key.indexOf('.')) : "";
            if (!its.equals(section)) {
                page.append("\n## ").append(its.isEmpty() ? "The house" : its).append('\n');
                section = its;
            }
            page.append(entry(key, comments.getOrDefault(key, ""), rules.getOrDefault(key, "")));
        }
        return page.toString();
    }

    private static String entry(String key, String comment, String rule) {
        String fallback = ConfigLoader.fallback(key);
        return "\n### `%s`\n`%s` · %s · default %s · %s\n\n%s\n"
                .formatted(
                        key,
                        ConfigLoader.environmentName(key)
                                + (rule.equals("a secret") ? "`, `" + ConfigLoader.environmentName(key) + "_FILE" : ""),
                        rule,
                        fallback.isEmpty() ? "empty" : "`" + fallback + "`",
                        Live.is(key) ? "taken up at once" : "at the next start",
                        comment);
    }

    private static Map<String, String> comments(List<String> yaml) {
        var comments = new LinkedHashMap<String, String>();
        var sections = new ArrayList<String>();
        var comment = new ArrayList<String>();
        for (String line : yaml) {
            Matcher key = LINE.matcher(line);
            if (line.strip().startsWith("#")) {
                comment.add(line.strip().substring(1).strip());
            } else if (key.matches()) {
                int depth = key.group(1).length() / 2;
                while (sections.size() > depth) {
                    sections.removeLast();
                }
                sections.add(key.group(2));
                comments.put(String.join(".", sections), String.join("\n", comment));
                comment.clear();
            } else if (line.isBlank()) {
                comment.clear();
            }
        }
        return comments;
    }
}
