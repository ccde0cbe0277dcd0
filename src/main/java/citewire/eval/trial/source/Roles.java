package citewire.eval.trial.source;

import citewire.domain.TextSpan;
import citewire.text.ListFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who does something to whom, where a sentence says so without anything between.
 *
 * @param one stands first
 * @param verb what stands between them
 */
public record Roles(Form form, TextSpan one, TextSpan verb, TextSpan two) {

    /** How it is said. */
    public enum Form {
        ACTIVE,
        PASSIVE,
        FROM_AND_TO,
        ORDER;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private static final Map<String, String> PARTICIPLES = participles();

    private static final String PAST = String.join("|", PARTICIPLES.keySet());
    private static final String PARTICIPLE =
            PARTICIPLES.values().stream().distinct().collect(Collectors.joining("|"));

    private static final String THING =
            "(?:[Tt]he|[Aa]n?) (?!\\p{Ll}+(?:ing|ed)\\b|former\\b|latter\\b)(?:\\p{Ll}{3,}(?:-\\p{Ll}+)? )?\\p{Ll}{3,}(?:-\\p{Ll}+)?(?<!ing|ed|ly)(?! of\\b)";
    private static final String NAME =
            "(?:(?!(?:But|And|The|If|When|While|As|After|Then|Now|Yet|So|Or|Since|Once|Both)\\b(?! \\p{Lu}))(?!(?:But|And|If|When|While|As|After|Then|Now|Yet|So|Or|Since|Once|Both) )(?:[Tt]he |Mr\\.? |Mrs\\.? |Ms\\.? |Dr\\.? |President )?\\p{Lu}[\\p{L}’'-]+"
                    + "(?: (?:of |de |van )?\\p{Lu}[\\p{L}’'-]+){0,3})";
    private static final String ONE = "(?<one>" + NAME + "|" + THING + ")";
    private static final String TWO = "(?<two>" + NAME + "|" + THING + ")";

    /** A clause begins here. */
    private static final String BEGIN = "(?<=^|[,;:\"“] |\\b(?:that|when|after|before|as|while|because|said|where) )";

    /** What must follow the second, so that the whole of it was read. */
    private static final String END =
            "(?=[,.;)]| (?:in|on|at|of|for|to|by|over|after|before|as|from|with|and|that|during|when"
                    + "|while|who|last|this|against|because|into|since|about|near|through|until|yesterday|\\d[\\d-]*)\\b)";

    private static final List<Map.Entry<Form, Pattern>> PATTERNS = List.of(
            Map.entry(
                    Form.ACTIVE,
                    Pattern.compile(
                            BEGIN + ONE + " (?<verb>(?:has |have |had |also |then |later |reportedly |allegedly )?(?:"
                                    + PAST + ")) " + TWO + END)),
            Map.entry(
                    Form.PASSIVE,
                    Pattern.compile(BEGIN + ONE
                            + " (?<verb>(?:was|were|is|are|has been|have been|had been|will be) (?:\\p{Ll}+ly )?(?:"
                            + PARTICIPLE + ") by) " + TWO + END)),
            Map.entry(
                    Form.FROM_AND_TO,
                    Pattern.compile("\\bfrom (?<one>" + NAME + ") (?<verb>to) (?<two>" + NAME + ")" + END)),
            Map.entry(
                    Form.ORDER,
                    Pattern.compile("(?<one>" + NAME
                            + ") (?<verb>(?:is|was|are|were|finished|moved|came|won) (?:\\p{Ll}+ ){0,3}"
                            + "(?:ahead of|behind|clear of)) (?<two>" + NAME + ")" + END)));

    /** "The poll was", "a day before": no thing that does something or to which something is done. */
    private static final Pattern NO_THING =
            Pattern.compile("(?i).* (?:who|which|that|whose|was|were|is|are|has|had|have|did|will|would|could|been|be)$"
                    + "|(?:an?|the) (?:days?|weeks?|months?|years?|hours?|minutes?|moment)(?: .*)?");

    /** Behind these a second word may belong to the deed: "helped the family provide", "called the case invalid". */
    private static final Pattern MAKING =
            Pattern.compile("(?:.* )?(?:helped|made|let|called|named|kept|considered|left)");

    private static final Pattern TWO_WORDS = Pattern.compile("(?:[Tt]he|[Aa]n?) \\p{Ll}+ .*");

    /** Without a way that is gone, "from A to B" is a range, and is the same from B to A. */
    private static final Pattern GOING = Pattern.compile(
            "(?i)\\b(?:c[ao]me|went|goe?s?|going|travel|fl[ie]w|fly|flight|transport|extradit|mov|deport|dr[oi]v|sail|sen[dt]|ship|journey"
                    + "|return|transfer|switch|fle[de]|trip|export|import|br[io]ng|brought|too?k|taken|smuggl|march|walk|cross)\\p{Ll}*\\b[^.;]{0,60}\\bfrom $");

    private static final Set<String> PRONOUNS = Set.of(
            "i", "he", "she", "we", "they", "it", "you", "this", "that", "these", "there", "who", "what", "one",
            "those");

    private static final Pattern WORD = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> HINTS = hints();

    public static List<Roles> in(String text) {
        var found = new ArrayList<Roles>();
        if (!hinted(text)) {
            return found;
        }
        for (var pattern : PATTERNS) {
            var matcher = pattern.getValue().matcher(text);
            while (matcher.find()) {
                var roles = new Roles(
                        pattern.getKey(),
                        new TextSpan(matcher.start("one"), matcher.end("one")),
                        new TextSpan(matcher.start("verb"), matcher.end("verb")),
                        new TextSpan(matcher.start("two"), matcher.end("two")));
                if (roles.sound(text)) {
                    found.add(roles);
                }
            }
        }
        return found;
    }

    /** Spares most sentences the long search. */
    private static boolean hinted(String text) {
        return WORD.splitAsStream(text).anyMatch(HINTS::contains);
    }

    private boolean sound(String text) {
        String first = one.of(text).toLowerCase(Locale.ROOT);
        String second = two.of(text).toLowerCase(Locale.ROOT);
        return !PRONOUNS.contains(first)
                && !PRONOUNS.contains(second)
                && !first.contains(second)
                && !second.contains(first)
                && !NO_THING.matcher(first).matches()
                && !NO_THING.matcher(second).matches()
                && (form == Form.FROM_AND_TO ? goes(text) : whole(text));
    }

    private boolean goes(String text) {
        return GOING.matcher(text.substring(0, one.start())).find();
    }

    /** Whether the second was read to its end. */
    private boolean whole(String text) {
        String second = two.of(text);
        boolean thing = !Character.isUpperCase(second.charAt(second.lastIndexOf(' ') + 1));
        boolean amount = thing && text.substring(two.end()).matches("(?s) \\d.*");
        boolean more = MAKING.matcher(verb.of(text)).matches()
                && TWO_WORDS.matcher(second).matches();
        return !amount && !more;
    }

    /** The participle of a past form, or the word itself. */
    public static String participle(String past) {
        return PARTICIPLES.getOrDefault(past, past);
    }

    /** The past form of a participle. */
    public static String past(String participle) {
        return PARTICIPLES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(participle))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(participle);
    }

    /** "The company" within a sentence is "the company". */
    public static String within(String phrase) {
        boolean article = phrase.startsWith("The ") || phrase.startsWith("A ") || phrase.startsWith("An ");
        return article ? Character.toLowerCase(phrase.charAt(0)) + phrase.substring(1) : phrase;
    }

    public static String first(String phrase) {
        return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
    }

    private static Set<String> hints() {
        var hints = new HashSet<>(PARTICIPLES.keySet());
        hints.addAll(PARTICIPLES.values());
        hints.addAll(Set.of("from", "ahead", "behind", "clear"));
        return hints;
    }

    private static Map<String, String> participles() {
        var forms = new HashMap<String, String>();
        ListFile.rows(Roles.class, "verbs.txt").forEach(pair -> forms.put(pair.getFirst(), pair.getLast()));
        return new java.util.TreeMap<>(forms);
    }
}
