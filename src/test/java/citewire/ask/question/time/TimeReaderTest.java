package citewire.ask.question.time;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.TimeWindow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of expressions.txt and german.txt, and what holds for any text. */
class TimeReaderTest {

    private static final Instant AT = Instant.parse("2024-07-10T12:00:00Z");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    static Stream<Arguments> table() throws IOException {
        var rows = new ArrayList<Arguments>();
        Instant at = AT;
        ZoneId zone = ZoneOffset.UTC;
        for (String line : lines()) {
            if (line.startsWith("@")) {
                String[] now = line.split(" ", -1);
                at = Instant.parse(now[1]);
                zone = ZoneId.of(now[2]);
            } else {
                int bar = line.lastIndexOf('|');
                rows.add(Arguments.of(
                        line.substring(0, bar).strip(),
                        at,
                        zone,
                        line.substring(bar + 1).strip()));
            }
        }
        return rows.stream();
    }

    @ParameterizedTest(name = "{0} at {1} in {2}: {3}")
    @MethodSource("table")
    void readsWhatTheTableSays(String question, Instant at, ZoneId zone, String expected) {
        assertThat(words(new TimeReader(zone).read(question, at), zone)).isEqualTo(expected);
    }

    @Test
    void theTableIsLong() throws IOException {
        assertThat(table()).hasSizeGreaterThan(340);
    }

    @Test
    void saysWhereInTheQuestionAnExpressionStands() {
        String question = "Who resigned last week, and who spoke on July 7th, 2024?";

        assertThat(read(question).expressions())
                .extracting(expression -> expression.span().of(question))
                .containsExactly("last week", "July 7th, 2024");
    }

    @Test
    void thisWeekIsReportedFromFourteenDaysBeforeNow() {
        var expression = read("Who died this week?").expressions().getFirst();

        assertThat(expression.reported().from()).isEqualTo(Instant.parse("2024-06-26T12:00:00Z"));
    }

    @Test
    void anEventIsReportedForTwoDaysMore() {
        var expression = read("Who spoke on 3 July?").expressions().getFirst();

        assertThat(expression.reported().to()).isEqualTo(Instant.parse("2024-07-05T23:59:59.999999999Z"));
    }

    @Test
    void takesTheTimesOfTheNewsTogether() {
        var reading = read("news from last week and headlines of today");

        assertThat(reading.publication())
                .isEqualTo(new TimeWindow(
                        Instant.parse("2024-07-01T00:00:00Z"), Instant.parse("2024-07-10T23:59:59.999999999Z")));
    }

    @Test
    void aSinceAndAnUntilOfTheNewsBoundEachOther() {
        var reading = read("news since 1 July, articles until 5 July");

        assertThat(reading.publication())
                .isEqualTo(new TimeWindow(
                        Instant.parse("2024-07-01T00:00:00Z"), Instant.parse("2024-07-05T23:59:59.999999999Z")));
    }

    @Test
    void saysWhereInAGermanQuestionAnExpressionStands() {
        String question = "Wer trat letzte Woche zurück, und wer sprach am 7. Juli 2024?";

        assertThat(read(question).expressions())
                .extracting(expression -> expression.span().of(question))
                .containsExactly("letzte Woche", "am 7. Juli 2024");
    }

    @Test
    void dieseWocheIsReportedFromFourteenDaysBeforeNowToo() {
        var expression = read("Wer ist diese Woche gestorben?").expressions().getFirst();

        assertThat(expression.reported().from()).isEqualTo(Instant.parse("2024-06-26T12:00:00Z"));
    }

    @Test
    void aNumberInGermanWordsIsTheSameInFigures() {
        var numbers =
                List.of("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf");
        for (String unit : List.of("Stunden", "Tagen", "Wochen", "Monaten", "Jahren")) {
            for (int i = 0; i < numbers.size(); i++) {
                for (String told : List.of("vor %s %s", "seit %s %s", "in den letzten %s %s")) {
                    String question = "Wer streikte " + told.formatted(numbers.get(i), unit) + "?";
                    assertThat(windows(question))
                            .as(question)
                            .hasSize(1)
                            .isEqualTo(windows("Wer streikte " + told.formatted(i + 2, unit) + "?"));
                }
            }
        }
    }

    private static List<TimeWindow> windows(String question) {
        return read(question).expressions().stream().map(TimeExpression::window).toList();
    }

    @Test
    void readsAnyTextWithoutAFault() {
        var random = new Random(4);
        var pieces = pieces();
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(1, 14), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining(random.nextInt(4) == 0 ? "" : " "));
            for (TimeExpression expression : read(text).expressions()) {
                assertThat(expression.span().of(text)).as(text).isNotBlank();
            }
        }
    }

    static Stream<String> endless() {
        return Stream.of(
                "a-",
                "1/",
                "last ",
                "the week of ",
                "P1",
                "early ",
                "7 ",
                "x.",
                "'",
                "between 3 to ",
                "seit ",
                "vom 3. bis ",
                "der letzten ",
                "was ist ");
    }

    @ParameterizedTest
    @MethodSource("endless")
    @Timeout(20)
    void aLongTextCostsItsLength(String piece) {
        readsOver(piece, 40_000);
    }

    @ParameterizedTest
    @MethodSource("endless")
    @Tag("slow")
    @Timeout(60)
    void aVeryLongTextCostsItsLength(String piece) {
        readsOver(piece, 200_000);
    }

    private static void readsOver(String piece, int characters) {
        assertThat(read(piece.repeat(characters / piece.length())).publication())
                .isNotNull();
    }

    private static TimeReading read(String question) {
        return new TimeReader(ZoneOffset.UTC).read(question, AT);
    }

    /** The table's own words, the vocabulary's, and characters that part them. */
    private static List<String> pieces() {
        try {
            var pieces = new ArrayList<>(List.of(
                    "",
                    "\u0000",
                    "\ud83d\ude00",
                    "9999",
                    "0",
                    "-1",
                    "9999-12-31",
                    "0000-01-01",
                    "P9999Y",
                    "PT9999H",
                    "31",
                    "29",
                    "1000s",
                    "9999s",
                    "‘",
                    "’s",
                    "(",
                    ",",
                    "–",
                    "/",
                    "Q0",
                    "Q9",
                    "H2",
                    "0th",
                    "99th",
                    "7/7/2024"));
            lines().forEach(line -> pieces.addAll(List.of(line.split(" ", -1))));
            return pieces;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines() throws IOException {
        var lines = new ArrayList<>(lines("expressions.txt"));
        lines.addAll(lines("german.txt"));
        return lines;
    }

    private static List<String> lines(String table) throws IOException {
        try (InputStream in = Objects.requireNonNull(TimeReaderTest.class.getResourceAsStream(table))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static String words(TimeReading reading, ZoneId zone) {
        var parts = new ArrayList<String>();
        for (TimeExpression expression : reading.expressions()) {
            TimeWindow window = expression.window();
            parts.add(expression.about().name().toLowerCase(Locale.ROOT) + " " + first(window.from(), zone) + ".."
                    + last(window.to(), zone));
        }
        if (reading.latest()) {
            parts.add("latest");
        }
        return parts.isEmpty() ? "none" : String.join("; ", parts);
    }

    private static String first(@Nullable Instant instant, ZoneId zone) {
        if (instant == null) {
            return "";
        }
        var time = instant.atZone(zone);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : MINUTE.format(time);
    }

    private static String last(@Nullable Instant instant, ZoneId zone) {
        if (instant == null) {
            return "";
        }
        var time = instant.atZone(zone);
        return time.toLocalTime().equals(LocalTime.MAX) ? time.toLocalDate().toString() : MINUTE.format(time);
    }
}
