package citewire.benchmarks.discord;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The questions of the newsroom: most are answered, some declined. */
final class Questions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Questions() {}

    static List<String> all() throws IOException {
        try (var in = Questions.class.getResourceAsStream("/citewire/newsroom/questions.jsonl")) {
            var lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return lines.lines().map(Questions::question).toList();
        }
    }

    private static String question(String line) {
        try {
            return JSON.readTree(line).path("question").asText();
        } catch (IOException e) {
            throw new UncheckedIOException("no question: " + line, e);
        }
    }
}
