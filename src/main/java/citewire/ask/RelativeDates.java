package citewire.ask;

import citewire.ask.question.time.TimeExpression;
import citewire.ask.question.time.TimeReader;
import citewire.domain.Published;
import citewire.domain.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Tells which day an article means by "yesterday" or "on Tuesday": a reader of its sentence does not see its date. */
final class RelativeDates {

    /** More would bury the sentence. */
    private static final int MOST = 2;

    /** Fewer words have no verb of their own. */
    private static final int CLAUSE_WORDS = 5;

    /** Each clause has its own tense: "said on Monday that it will open on Friday". */
    private static final Pattern CLAUSE = Pattern.compile(
            "(?<=[,;:]) |(?= (?:and|but|that|which|who|after|before|when|as|because) )|(?= (?:he|she|it|they|we) (?:will|would)\\b)");

    /** Behind a weekday: "of next week", "last week". The weekday alone is then another day. */
    private static final Pattern OF_A_WEEK =
            Pattern.compile("\\s+(?:of\\s+)?(?:\\p{L}+\\s+)?week\\b.*", Pattern.DOTALL);

    /** Behind a weekday: "on Friday nights", "on Friday and Saturday nights". Every such day is meant. */
    private static final Pattern EVERY_ONE = Pattern.compile(
            "(?:(?:,|,? (?:and|or|to)) \\p{Lu}[a-z]+day)*,? (?:nights|evenings|mornings|afternoons|days)\\b.*",
            Pattern.DOTALL);

    private RelativeDates() {}

    /** "Tuesday: 10 Nov 2026"; empty where the sentence names no such time or it is not sure which is meant. */
    static String in(String sentence, Published published, Function<LocalDate, String> written) {
        Map<String, String> meant = new LinkedHashMap<>();
        ZoneId zone = zone(published);
        var times = new TimeReader(zone);
        // late on the day: a weekday's name means the day itself or one before it
        Instant at = published.latest(ZoneOffset.UTC);
        int read = 0;
        for (String clause : clauses(sentence)) {
            for (TimeExpression expression : times.english(clause, at).expressions()) {
                String words = expression.span().of(clause).strip();
                int place = sentence.indexOf(words, read);
                read = place < 0 ? read : place + words.length();
                String behind = sentence.substring(read);
                boolean another = OF_A_WEEK.matcher(behind).matches()
                        || EVERY_ONE.matcher(behind).matches();
                if (!another && words.chars().noneMatch(Character::isDigit)) {
                    day(expression.window(), zone).ifPresent(day -> meant.putIfAbsent(words, written.apply(day)));
                }
            }
        }
        var told = new ArrayList<String>();
        meant.forEach((words, day) -> told.add(words + ": " + day));
        return String.join("; ", told.subList(0, Math.min(MOST, told.size())));
    }

    /** "On Wednesday, he will travel" is one. */
    private static List<String> clauses(String sentence) {
        var clauses = new ArrayList<String>();
        var start = new StringBuilder();
        for (String piece : CLAUSE.split(sentence, -1)) {
            start.append(start.isEmpty() ? "" : " ").append(piece);
            if (start.toString().split(" ", -1).length >= CLAUSE_WORDS) {
                clauses.add(start.toString());
                start.setLength(0);
            }
        }
        clauses.add(start.toString());
        return clauses;
    }

    /** Nothing for longer stretches: what "this week" means on a Sunday, only its writer knows. */
    private static Optional<LocalDate> day(TimeWindow window, ZoneId zone) {
        Instant from = window.from();
        Instant to = window.to();
        if (from == null || to == null) {
            return Optional.empty();
        }
        LocalDate first = from.atZone(zone).toLocalDate();
        return first.equals(to.atZone(zone).toLocalDate()) ? Optional.of(first) : Optional.empty();
    }

    private static ZoneId zone(Published published) {
        return switch (published) {
            case Published.Day day -> ZoneOffset.UTC;
            case Published.Moment moment -> moment.time().getOffset();
        };
    }
}
