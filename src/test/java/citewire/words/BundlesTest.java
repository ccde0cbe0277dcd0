package citewire.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundles fit each other and the code. */
class BundlesTest {

    private static final Path ROOT = Path.of(System.getProperty("citewire.root", ""));
    private static final Path BUNDLES = ROOT.resolve("src/main/resources/citewire/words");
    private static final Path MAIN = ROOT.resolve("src/main/java");

    /** What the code names by a rule and not as a whole; tests of their own hold these to the bundles. */
    private static final Pattern BY_RULE =
            Pattern.compile("(?:command|option|language|digest\\.section|fault|remedy\\.status)\\..*");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-zA-Z0-9_]*(?:\\.[a-zA-Z0-9_]+)+)\"");

    /** A call that names its text. */
    private static final Pattern CALL = Pattern.compile(
            "(?:\\b(?:words|english|german)(?:\\(\\))?\\s*\\.(?:text|dates)|new WrongOption)\\(\\s*\"([^\"]+)\"");

    static Stream<Words> languages() {
        return Languages.all().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aBundleHoldsEveryTextAndNoOther(Words words) {
        assertThat(new TreeSet<>(words.keys()))
                .containsExactlyElementsOf(new TreeSet<>(Languages.english().keys()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aTextHasTheSamePlacesInEveryLanguage(Words words) {
        var english = new TreeMap<String, Set<String>>();
        var other = new TreeMap<String, Set<String>>();
        words.keys().forEach(key -> {
            english.put(key, places(Languages.english().phrase(key)));
            other.put(key, places(words.phrase(key)));
        });

        assertThat(other).isEqualTo(english);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aTextSaysSomething(Words words) {
        assertThat(words.keys().stream()
                        .filter(key -> !key.equals("language.plurals"))
                        .filter(key -> words.phrase(key).equals(Phrase.of(""))))
                .as("empty texts")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aBundleTellsEachTextOnce(Words words) throws IOException {
        var lines = Files.readAllLines(BUNDLES.resolve("words_" + words.locale().toLanguageTag() + ".properties"));
        var twice = lines.stream()
                .filter(line -> line.matches("[a-z][\\w.]* =.*"))
                .collect(Collectors.groupingBy(line -> line.substring(0, line.indexOf(' ')), Collectors.counting()));

        assertThat(twice).allSatisfy((key, times) -> assertThat(times).as(key).isEqualTo(1));
    }

    @Test
    void everyBundleIsSpoken() throws IOException {
        try (var files = Files.list(BUNDLES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(languages()
                            .map(words -> "words_" + words.locale().toLanguageTag() + ".properties")
                            .toList());
        }
    }

    @Test
    void everyTextThatTheCodeNamesIsThere() throws IOException {
        assertThat(found(CALL)).isNotEmpty().isSubsetOf(Languages.english().keys());
    }

    @Test
    void everyTextThatIsThereIsNamedByTheCode() throws IOException {
        assertThat(found(LITERAL))
                .containsAll(Languages.english().keys().stream()
                        .filter(key -> !BY_RULE.matcher(key).matches())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aTextThatCountsHasEveryFormOfItsLanguage(Words words) {
        var forms = Arrays.stream(words.text("language.plurals").split(";", -1))
                .map(rule -> rule.substring(0, Math.max(0, rule.indexOf(':'))).strip())
                .filter(category -> !category.isEmpty())
                .toList();

        assertThat(words.keys())
                .allSatisfy(key -> assertThat(counts(words.phrase(key)))
                        .as(key)
                        .allSatisfy(count -> assertThat(count.forms()).containsKeys(forms.toArray(String[]::new))));
    }

    private static List<Phrase.Count> counts(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Plain plain -> List.of();
            case Phrase.Place place -> List.of();
            case Phrase.Row row ->
                row.parts().stream().flatMap(part -> counts(part).stream()).toList();
            case Phrase.Choice choice ->
                choice.forms().values().stream()
                        .flatMap(form -> counts(form).stream())
                        .toList();
            case Phrase.Count count -> List.of(count);
        };
    }

    /** Discord's limits, by the end of a key; they leave room for nothing that is put in but short numbers. */
    private static final Map<String, Integer> LIMITS = Map.of(
            ".label", 80,
            ".placeholder", 150,
            ".dialog", 45,
            ".input", 45,
            ".choice", 100,
            ".title", 256,
            ".name", 32,
            ".description", 100);

    @ParameterizedTest
    @MethodSource("languages")
    void aTextFitsThePlaceThatItsKeyNames(Words words) {
        assertThat(words.keys()).allSatisfy(key -> {
            int limit = LIMITS.getOrDefault(key.substring(key.lastIndexOf('.')), 1000);
            assertThat(longest(words.phrase(key))).as(key).isLessThanOrEqualTo(limit);
        });
    }

    /** What is put in taken as eight characters. */
    private static int longest(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Plain plain -> plain.words().length();
            case Phrase.Row row ->
                row.parts().stream().mapToInt(BundlesTest::longest).sum();
            case Phrase.Place place -> 8;
            case Phrase.Count count -> longest(count.forms());
            case Phrase.Choice choice -> longest(choice.forms());
        };
    }

    private static int longest(Map<String, Phrase> forms) {
        return forms.values().stream().mapToInt(BundlesTest::longest).max().orElse(0);
    }

    /** A member who reads of a command must be able to type it. */
    @ParameterizedTest
    @MethodSource("languages")
    void aTextNamesCommandsAsItsLanguageCallsThem(Words words) {
        var names = words.keys().stream()
                .filter(key -> key.matches("command\\.[^.]+\\.name"))
                .map(words::text)
                .collect(Collectors.toSet());
        var mention = Pattern.compile("`/([^` ]+)");

        assertThat(words.keys().stream()
                        .flatMap(key -> mention.matcher(words.phrase(key).toString())
                                .results()
                                .map(found -> found.group(1))))
                .isSubsetOf(names);
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> pattern.matcher(text(file)).results())
                    .map((MatchResult result) -> result.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> places(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Plain plain -> Set.of();
            case Phrase.Row row -> all(row.parts().stream());
            case Phrase.Place place -> Set.of("{" + place.argument() + "}");
            case Phrase.Count count -> with("{" + count.argument() + "}", all(count.forms().values().stream()));
            case Phrase.Choice choice ->
                with(
                        "{" + choice.argument() + ": "
                                + new TreeSet<>(choice.forms().keySet()) + "}",
                        all(choice.forms().values().stream()));
        };
    }

    private static Set<String> all(Stream<Phrase> phrases) {
        return phrases.flatMap(phrase -> places(phrase).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> with(String place, Set<String> others) {
        var places = new TreeSet<>(others);
        places.add(place);
        return places;
    }
}
