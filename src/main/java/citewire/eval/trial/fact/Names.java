package citewire.eval.trial.fact;

import citewire.domain.TextSpan;
import citewire.text.ListFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of one article whose sort is sure: a person by a given name or a title, an organisation by a word that only
 * organisations have, a place by a list. Other names are not among them.
 */
public final class Names {

    private static final String TOKEN = "(?:\\p{Lu}[\\p{L}\\p{M}'’-]*[\\p{L}\\p{M}]|\\p{Lu}\\.(?:\\p{Lu}\\.)*|\\p{Lu})";

    /** Capitalised words one behind the other. */
    static final Pattern RUN =
            Pattern.compile("(?<![\\p{L}\\p{N}-])" + TOKEN + "(?: (?:of |de |van |al-|bin )?" + TOKEN + ")*");

    private static final Set<String> TITLES = ListFile.words(Names.class, "titles.txt");

    private static final Set<String> ORGANISATION_WORDS = ListFile.words(Names.class, "organisation-words.txt");

    private static final Set<String> ACRONYMS_ELSE = ListFile.words(Names.class, "other-acronyms.txt");

    private static final Set<String> OPENERS = ListFile.words(Names.class, "openers.txt");
    private static final Set<String> GIVEN = ListFile.words(Names.class, "given-names.txt");
    private static final Set<String> CITIES = Set.copyOf(ListFile.entries(Names.class, "cities.txt"));
    private static final Set<String> STATES = Set.copyOf(ListFile.entries(Names.class, "states.txt"));
    private static final Map<String, String> COUNTRIES = countries();

    private final Set<String> small;
    private final Map<String, String> surnames = new HashMap<>();
    private final Set<String> fullNames = new HashSet<>();

    private Names(Set<String> small) {
        this.small = small;
    }

    /** Reads the names of a text with all its sentences. */
    public static Names of(String text) {
        var names = new Names(smallWords(text));
        for (var run : names.runs(text)) {
            names.learn(run, text);
        }
        return names;
    }

    /** The names in a sentence of that text, in order. */
    List<Fact> in(String sentence) {
        var found = new ArrayList<Fact>();
        for (TextSpan run : runs(sentence)) {
            Fact fact = fact(run, sentence);
            if (fact != null) {
                found.add(fact);
            }
        }
        return found;
    }

    /** Every run of capitalised words, whatever it names; a sentence's first word only where it is no common one. */
    public List<TextSpan> runs(String text) {
        var found = new ArrayList<TextSpan>();
        var runs = RUN.matcher(text);
        while (runs.find()) {
            TextSpan span = trimmed(text, runs.start(), runs.end());
            if (span != null) {
                found.add(span);
            }
        }
        return found;
    }

    /** The full name of one who is called by the surname here, null where it is not known. */
    public @Nullable String full(String surname) {
        return surnames.get(surname);
    }

    private @Nullable TextSpan trimmed(String text, int start, int end) {
        int from = start;
        int to = text.substring(start, end).endsWith("'s")
                        || text.substring(start, end).endsWith("’s")
                ? end - 2
                : end;
        int blank = text.indexOf(' ', from);
        String first = text.substring(from, blank < 0 || blank > to ? to : blank);
        if (common(first) && opens(text, start) && !place(text.substring(from, to))) {
            from = Math.min(to, from + first.length() + 1);
        }
        return from >= to ? null : new TextSpan(from, to);
    }

    /** Whether a sentence begins here, so that a capital says nothing. */
    private static boolean opens(String text, int at) {
        String before = text.substring(Math.max(0, at - 2), at).strip();
        return before.isEmpty() || ".!?:\"“'‘(".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private static boolean place(String name) {
        return CITIES.contains(name) || STATES.contains(name) || COUNTRIES.containsKey(name);
    }

    private boolean common(String word) {
        return small.contains(word.toLowerCase(Locale.ROOT)) || OPENERS.contains(word);
    }

    private void learn(TextSpan run, String text) {
        String[] tokens = run.of(text).split(" ", -1);
        boolean titled = TITLES.contains(tokens[0]);
        String[] name = titled ? Arrays.copyOfRange(tokens, 1, tokens.length) : tokens;
        boolean person = name.length >= 2 && name.length <= 3 && GIVEN.contains(name[0]);
        if ((person || (titled && name.length == 2)) && !organisation(name)) {
            String full = String.join(" ", name);
            fullNames.add(full);
            surnames.putIfAbsent(name[name.length - 1], full);
        } else if (titled && name.length == 1) {
            surnames.putIfAbsent(name[0], name[0]);
        }
    }

    private @Nullable Fact fact(TextSpan run, String text) {
        String name = run.of(text);
        String[] tokens = name.split(" ", -1);
        if (TITLES.contains(tokens[0]) && tokens.length > 1) {
            run = new TextSpan(run.start() + tokens[0].length() + 1, run.end());
            name = run.of(text);
            tokens = name.split(" ", -1);
        }
        Sort sort = sort(name, tokens);
        return sort == null ? null : new Fact(sort, run, name, key(sort, name, tokens));
    }

    private @Nullable Sort sort(String name, String[] tokens) {
        if (COUNTRIES.containsKey(name)) {
            return Sort.COUNTRY;
        }
        if (CITIES.contains(name)) {
            return Sort.CITY;
        }
        if (STATES.contains(name)) {
            return Sort.STATE;
        }
        if (fullNames.contains(name) || (tokens.length == 1 && surnames.containsKey(name) && !GIVEN.contains(name))) {
            return Sort.PERSON;
        }
        boolean acronym = tokens.length == 1
                && name.matches("\\p{Lu}{2,5}")
                && !ACRONYMS_ELSE.contains(name)
                && !place(name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT));
        return acronym || organisation(tokens) ? Sort.ORGANISATION : null;
    }

    private static String key(Sort sort, String name, String[] tokens) {
        return switch (sort) {
            case COUNTRY -> COUNTRIES.getOrDefault(name, name);
            case PERSON -> tokens[tokens.length - 1].toLowerCase(Locale.ROOT);
            default -> name.toLowerCase(Locale.ROOT);
        };
    }

    private static boolean organisation(String[] tokens) {
        return tokens.length > 1
                && (ORGANISATION_WORDS.contains(tokens[tokens.length - 1]) || ORGANISATION_WORDS.contains(tokens[0]));
    }

    private static Set<String> smallWords(String text) {
        var small = new HashSet<String>();
        var words = Pattern.compile("(?<![\\p{L}'’-])\\p{Ll}[\\p{L}'’]*").matcher(text);
        while (words.find()) {
            small.add(words.group());
        }
        return small;
    }

    private static Map<String, String> countries() {
        var countries = new LinkedHashMap<String, String>();
        for (String code : Locale.getISOCountries()) {
            String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
            countries.put(name, name);
        }
        for (String line : ListFile.entries(Names.class, "countries.txt")) {
            String[] same = line.split(", ", -1);
            Arrays.stream(same).forEach(name -> countries.put(name, same[0]));
        }
        // also the name of a person or of a state
        List.of("Jordan", "Chad", "Georgia", "Jersey", "Guernsey").forEach(countries::remove);
        return countries;
    }
}
