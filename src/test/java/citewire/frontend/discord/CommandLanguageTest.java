package citewire.frontend.discord;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.frontend.discord.language.CommandWords;
import citewire.words.Languages;
import citewire.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands in every language, as they go to Discord. */
class CommandLanguageTest {

    private static final String NAME = "[-_'\\p{L}\\p{N}]{1,32}";

    static Stream<Words> languages() {
        return Languages.all().stream();
    }

    static Stream<SlashCommandData> commands() {
        return Commands.slash().stream();
    }

    /** JDA asks for these keys; "command.x" may be told for all commands at once, as "option.x". */
    private static List<String> keys(Stream<SlashCommandData> commands) {
        var keys = new ArrayList<String>();
        commands.forEach(command -> command.setLocalizationFunction(key -> {
                    keys.add(key);
                    return Map.of();
                })
                .toData());
        return keys;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyNameAndDescriptionIsThereAndWithinDiscordsLimits(Words words) {
        assertThat(keys(commands())).isNotEmpty().allSatisfy(key -> {
            String text = find(words, key).orElseThrow(() -> new AssertionError("missing: " + key));
            if (key.endsWith(".name") && !key.contains(".choices.")) {
                assertThat(text).as(key).matches(NAME).isEqualTo(text.toLowerCase(Locale.ROOT));
            } else {
                assertThat(text).as(key).hasSizeBetween(1, 100);
            }
        });
    }

    @Test
    void noNameOrDescriptionIsToldOfACommandThatIsNotThere() {
        var asked = new HashSet<String>();
        keys(commands()).forEach(key -> {
            asked.add("command." + key);
            asked.add("option." + key.replaceAll("^.*\\.options\\.", ""));
        });

        assertThat(asked)
                .containsAll(new TreeSet<>(Languages.english().keys())
                        .stream()
                                .filter(key -> key.matches("(command|option)\\..*"))
                                .toList());
    }

    @Test
    void theEnglishNamesAreThoseOfTheCode() {
        assertThat(keys(commands()).stream().filter(key -> key.endsWith(".name") && !key.contains(".choices.")))
                .allSatisfy(key -> {
                    String[] parts = key.split("\\.", -1);
                    assertThat(find(Languages.english(), key)).hasValue(parts[parts.length - 2]);
                });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noTwoOptionsOfACommandHaveOneNameInALanguage(SlashCommandData command) {
        languages().forEach(words -> {
            var names = keys(Stream.of(command)).stream()
                    .filter(key -> key.matches("[^.]+\\.options\\.[^.]+\\.name"))
                    .map(key -> find(words, key).orElseThrow())
                    .toList();
            assertThat(names).doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTwoCommandsHaveOneName(Words words) {
        assertThat(keys(commands()).stream()
                        .filter(key -> key.matches("[^.]+\\.name"))
                        .map(key -> find(words, key).orElseThrow()))
                .doesNotHaveDuplicates();
    }

    @Test
    void goesToDiscordInGermanToo() {
        var ask = Commands.slash().getFirst().toData();
        DataObject question = ask.getArray("options").getObject(0);

        assertThat(ask.getObject("name_localizations").toMap()).isEqualTo(Map.of("de", "frage"));
        assertThat(question.getString("description")).isEqualTo("What do you want to know?");
        assertThat(question.getObject("description_localizations").toMap())
                .isEqualTo(Map.of("de", "Was möchtest du wissen?"));
    }

    @Test
    void theMenuOfAMessageSpeaksGermanToo() {
        var names = Commands.all().stream()
                .filter(command -> command.getType() == Command.Type.MESSAGE)
                .map(command -> command.toData())
                .toList();

        assertThat(names)
                .extracting(name -> name.getString("name"))
                .containsExactly("Ask about this", "Check this against the news");
        assertThat(names)
                .extracting(name -> name.getObject("name_localizations").toMap())
                .containsExactly(Map.of("de", "Dazu fragen"), Map.of("de", "Mit den Nachrichten abgleichen"));
    }

    private static Optional<String> find(Words words, String key) {
        return words == Languages.english()
                ? Optional.of(CommandWords.english(key))
                : new CommandWords()
                        .apply(key).entrySet().stream()
                                .filter(entry -> entry.getKey().toLocale().equals(words.locale()))
                                .map(Map.Entry::getValue)
                                .findFirst();
    }
}
