package citewire.ask.question.time.grammar;

import citewire.ask.question.time.calendar.AskersCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a language speaks of time; a further language is a further list. */
public final class Grammar {

    private static final List<Grammar> ALL = List.of(new Grammar(Locale.GERMAN, new GrammarFile("german.txt")));

    /** The words of a question that tell its language; more would tell no more. */
    private static final int LOOKED_AT = 60;

    private final Locale language;
    private final List<Rule> rules;
    private final Map<String, Map<String, Integer>> parts;
    private final Pattern everyday;
    private final Pattern future;
    private final Pattern latest;
    private final Bounds bounds;
    private final Pattern never;
    private final NewsSigns news;

    private Grammar(Locale language, GrammarFile file) {
        this.language = language;
        rules = file.rules();
        parts = file.parts();
        everyday = file.words("everyday");
        future = file.words("future");
        latest = file.words("latest");
        bounds = new Bounds(
                file.pattern("edge"),
                file.pattern("since"),
                file.pattern("until"),
                file.pattern("before"),
                file.pattern("after"),
                file.pattern("between"),
                file.pattern("to"));
        never = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + file.pattern("never").pattern() + ")\\s+$");
        news = new NewsSigns(file);
    }

    /**
     * The one of the language that a text is in, as far as its everyday words tell.
     *
     * @param english how many everyday words of English it has
     */
    public static Optional<Grammar> of(String text, long english) {
        String small = small(text);
        return ALL.stream()
                .filter(grammar -> grammar.everyday(small) > english)
                .max(Comparator.comparingLong(grammar -> grammar.everyday(small)));
    }

    /** Each character in its place, so that what is found in the small letters stands there in the text. */
    private static String small(String text) {
        var small = text.toCharArray();
        for (int i = 0; i < small.length; i++) {
            small[i] = Character.toLowerCase(small[i]);
        }
        return new String(small);
    }

    private long everyday(String text) {
        return everyday.matcher(text).results().limit(LOOKED_AT).count();
    }

    public Locale language() {
        return language;
    }

    /** The times that a text tells, in its order. */
    public List<Told> read(String text, Instant at, ZoneId zone) {
        String small = small(text);
        var calendar = new AskersCalendar(at, zone, future.matcher(small).find());
        var signs = news.in(small, at);
        return new Spotting(this, small, calendar)
                .all().stream()
                        .map(spotted ->
                                new Told(spotted.span(), spotted.window(), spotted.form(), signs.about(spotted)))
                        .toList();
    }

    /** Whether a text asks for the latest there is. */
    public boolean latest(String text) {
        return latest.matcher(small(text)).find();
    }

    List<Rule> rules() {
        return rules;
    }

    Map<String, Map<String, Integer>> parts() {
        return parts;
    }

    Bounds bounds() {
        return bounds;
    }

    /** What stands before a number that is no year. */
    Pattern never() {
        return never;
    }

    /**
     * The words that bound a time.
     *
     * @param edge before a time of which they name a third
     * @param between before the first of two times; {@code to} before the second
     */
    record Bounds(
            Pattern edge, Pattern since, Pattern until, Pattern before, Pattern after, Pattern between, Pattern to) {}
}
