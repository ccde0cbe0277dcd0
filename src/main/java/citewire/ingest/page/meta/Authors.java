package citewire.ingest.page.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The authors of a page, each once: names without "by", titles, addresses and handles. */
final class Authors {

    private static final int MOST = 50;
    private static final int LONGEST = 100;

    private static final Pattern PREFIX = Pattern.compile(
            "^(?:(?:written |posted |published |edited )?by|von|por|par|di|af|av|door|autor(?:en|a)?:?|author:|text:|przez|yazan:)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[,;|·]\\s+|\\s+(?:and|und|y|et|e|og|och|en|i|&)\\s+|\\s*[;|]\\s*|,(?=\\p{Lu})");

    private static final Pattern NOT_A_NAME = Pattern.compile(
            "https?:.*|www\\..*|@.*|.*\\.(?:html|php)|\\d+|null|undefined|admin|author|\\W+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern HANDLE =
            Pattern.compile("\\s*(?:\\(@?\\w+\\.?\\)|@\\w+|<[^>]*>|\\S+@\\S+\\.\\w+)\\s*");

    private final List<String> names = new ArrayList<>();

    List<String> names() {
        return List.copyOf(names);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    void addLinked(List<JsonNode> values) {
        for (var value : values) {
            var name = value.isObject() ? value.path("name") : value;
            if (value.hasNonNull("familyName") && !name.isTextual()) {
                add((value.path("givenName").asText("") + " "
                                + value.path("familyName").asText())
                        .strip());
            }
            for (var one : name.isArray() ? name : List.of(name)) {
                if (one.isTextual()) {
                    add(one.asText());
                }
            }
        }
    }

    void add(Stream<String> texts) {
        texts.forEach(this::add);
    }

    private void add(String text) {
        var line = PREFIX.matcher(Titles.plain(text)).replaceFirst("");
        for (String part : BETWEEN.split(line, -1)) {
            var name = PREFIX.matcher(HANDLE.matcher(part).replaceAll(" ").strip())
                    .replaceFirst("")
                    .replaceAll("[,;:]$", "")
                    .strip();
            if (!name.isEmpty()
                    && name.length() <= LONGEST
                    && names.size() < MOST
                    && !NOT_A_NAME.matcher(name).matches()
                    && names.stream().noneMatch(name::equalsIgnoreCase)) {
                names.add(name);
            }
        }
    }
}
