package citewire.ask.draft.quote;

import citewire.text.ListFile;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a question asks for, and how a sentence shows that it holds such a thing. */
enum AnswerKind {
    PERSON,
    PLACE,
    COUNTRY,
    STATE,
    TIME,
    NUMBER,
    MONEY,
    PERCENT,
    AGE,
    DURATION,
    REASON,
    SAYING,
    NAME,
    THING;

    private static final Set<String> PERSONS = ListFile.words(AnswerKind.class, "persons.txt");
    private static final Set<String> PLACES = ListFile.words(AnswerKind.class, "places.txt");
    private static final Set<String> TIMES = Set.of("day", "date", "year", "month", "time", "season", "decade");
    private static final Set<String> AMOUNTS = Set.of(
            "number",
            "population",
            "proportion",
            "score",
            "amount",
            "share",
            "rate",
            "total",
            "distance",
            "length",
            "height",
            "size",
            "speed",
            "dimensions",
            "temperature",
            "magnitude");
    private static final Set<String> MONEY_WORDS = Set.of(
            "cost", "costs", "price", "worth", "pay", "paid", "fine", "fined", "spend", "spent", "raise", "raised",
            "earn", "donate", "donated", "budget", "revenue", "profit", "debt", "damages", "salary", "dollars", "sold",
            "sell");
    private static final Set<String> COUNTRIES = Set.of("country", "countries", "nation", "nations");
    private static final Set<String> STATES = Set.of("state", "states");
    private static final Set<String> SHARES = Set.of("percentage", "percent");
    private static final Set<String> MEASURES = Set.of(
            "many", "much", "long", "old", "tall", "far", "big", "large", "high", "fast", "often", "deep", "heavy",
            "wide");
    /** Behind one of these the noun that was asked for is over. */
    private static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "was", "were", "did", "do", "does", "will", "would", "has", "have", "had", "can", "could",
            "should");

    private static final Set<String> BEING = Set.of("is", "was", "are", "were");
    private static final Pattern SAYS = Pattern.compile(
            "\\b(say|says|said|tell|told|call|called|describe|described|comment|think|respond|announce|claim|argue|warn)\\b");
    private static final Pattern WHY = Pattern.compile("\\b(why|what (caused|causes|led to)|reason)\\b");

    static final Pattern WEEKDAY_OR_MONTH = Pattern.compile(
            "\\b((mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september"
                    + "|october|november|december|(1[5-9]|20)\\d\\d|yesterday|today|tomorrow|tonight|morning|evening"
                    + "|(last|next|this) (week|month|year|summer|winter|spring|fall)|\\d+ (days|weeks|months|years)"
                    + "|\\d{1,2}(:\\d\\d)? ?[ap]\\.?m)",
            Pattern.CASE_INSENSITIVE);
    static final Pattern CAUSE = Pattern.compile(
            "\\b(because|due to|after|over|since|caused|cause|as a result|in order to|so that|following|blamed|accus\\w+"
                    + "|amid|thanks to|reason)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Reads what {@code question} asks for from its question word and the noun behind it. */
    static AnswerKind of(String question) {
        String lower = question.toLowerCase(Locale.ROOT);
        var tokens = List.of(lower.split("[^\\p{L}\\p{N}']+", -1));
        for (int i = tokens.size() - 1; i >= 0; i--) {
            AnswerKind kind = at(tokens, i, lower);
            if (kind != null && (i == 0 || kind != THING)) {
                return kind;
            }
        }
        return tokens.contains("what") && SAYS.matcher(lower).find() ? SAYING : THING;
    }

    private static @Nullable AnswerKind at(List<String> tokens, int i, String question) {
        return switch (tokens.get(i)) {
            case "who", "whom", "whose", "who's" -> asks(tokens, i) ? PERSON : null;
            case "where", "where's" -> asks(tokens, i) ? PLACE : null;
            case "when" -> asks(tokens, i) ? TIME : null;
            case "why" -> REASON;
            case "how" -> i + 1 < tokens.size() ? measure(tokens.get(i + 1), tokens) : null;
            case "which" -> behind(tokens, i, NAME);
            case "what", "whats", "what's" -> what(tokens, i, question);
            default -> null;
        };
    }

    private static @Nullable AnswerKind measure(String measured, List<String> tokens) {
        return switch (measured) {
            case "much" -> tokens.stream().anyMatch(MONEY_WORDS::contains) ? MONEY : NUMBER;
            case "old" -> AGE;
            case "long" -> DURATION;
            default -> MEASURES.contains(measured) ? NUMBER : null;
        };
    }

    /** What tells that a sentence holds a thing of this kind. */
    Feature feature() {
        return switch (this) {
            case PERSON -> Feature.PERSON;
            case PLACE, COUNTRY, STATE -> Feature.PLACE;
            case TIME -> Feature.TIME;
            case NUMBER, MONEY, PERCENT, AGE, DURATION -> Feature.NUMBER;
            case REASON -> Feature.REASON;
            case SAYING -> Feature.SAYING;
            case NAME -> Feature.NAME;
            case THING -> Feature.THING_LONG;
        };
    }

    /** A relative clause ("the man who …") asks nothing. */
    private static boolean asks(List<String> tokens, int i) {
        return i == 0
                || !tokens.subList(0, i).stream().anyMatch(Set.of("what", "which", "how", "who", "where")::contains);
    }

    private static AnswerKind what(List<String> tokens, int i, String question) {
        if (WHY.matcher(question).find()) {
            return REASON;
        }
        AnswerKind behind = behind(tokens, i, THING);
        return behind == THING && SAYS.matcher(question).find() ? SAYING : behind;
    }

    private static AnswerKind behind(List<String> tokens, int i, AnswerKind otherwise) {
        var nouns = tokens.subList(i + 1, Math.min(tokens.size(), i + 5));
        if (!nouns.isEmpty() && BEING.contains(nouns.getFirst())) {
            // What something is: only an amount is told by the noun.
            return nouns.stream()
                    .map(AnswerKind::amount)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(otherwise);
        }
        for (String noun : nouns) {
            AnswerKind kind = kind(noun);
            if (kind != null || AUXILIARIES.contains(noun)) {
                return kind == null ? otherwise : kind;
            }
        }
        return otherwise;
    }

    private static @Nullable AnswerKind amount(String noun) {
        if (SHARES.contains(noun)) {
            return PERCENT;
        }
        if (noun.equals("price") || noun.equals("cost")) {
            return MONEY;
        }
        return AMOUNTS.contains(noun) ? NUMBER : null;
    }

    private static @Nullable AnswerKind kind(String noun) {
        if (COUNTRIES.contains(noun)) {
            return COUNTRY;
        }
        if (STATES.contains(noun)) {
            return STATE;
        }
        if (PERSONS.contains(noun)) {
            return PERSON;
        }
        if (PLACES.contains(noun)) {
            return PLACE;
        }
        if (TIMES.contains(noun)) {
            return TIME;
        }
        if (noun.equals("age")) {
            return AGE;
        }
        return amount(noun);
    }
}
