package citewire.eval.trial.corrupt;

import citewire.domain.TextSpan;
import citewire.eval.trial.source.Accident;
import citewire.eval.trial.source.Claim;
import citewire.text.ListFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Denies what is said, says what is denied, or puts a word's contrary in its place. */
public final class Negation implements Corruption {

    private static final Pattern AUXILIARY = Pattern.compile(
            "\\b(?<aux>is|are|was|were|will|would|can|could|should|has|have|had|must|does|did)\\b(?! (?:not|no|never|n't|only|nothing"
                    + "|nobody|none|neither|without|any|anything|little|few)\\b|['’])");

    private static final Pattern DENIED = Pattern.compile(
            "\\b(?<aux>is|are|was|were|will|would|could|should|has|have|had|must|does"
                    + "|did|do)(?<not> not\\b|n['’]t\\b)(?! (?:only|just|until|yet|necessarily|all|every|always|even|be)\\b)|\\b(?<can>can(?:not|['’]t))\\b");

    /** What is open, wished or compared is not made false by a "not". */
    private static final Pattern OPEN = Pattern.compile(
            "(?i)\\b(?:whether|if|unless|until|than|as \\p{L}+ as|how|why|what|or|until|either|neither|nor|not|n['’]t|never|no|so that|"
                    + "denied|denies|deny|refused|failed|without|might|may|possibly|perhaps)\\b");

    /** The word stands for something else there: "first half", "last week", "best known". */
    private static final Pattern FIXED = Pattern.compile(
            "(?i)(?:first|last|high|good|public|west|east|north|south|before|after|male|female|men|women|earlier|later|best|raised|cut|left|inside|below|above)\\b");

    private static final Pattern DOUBLED = Pattern.compile(
            "(?s).*(?:\\b(?:not|n['’]t|never|no|less|least|without|nor|neither|hardly|may|might|could|if|whether|or|and|than) )");

    private static final Map<String, List<String>> CONTRARIES = contraries();
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}-])\\p{L}+(?:-\\p{L}+)*(?![\\p{L}-])");
    private static final Pattern QUOTED = Pattern.compile("[\"“][^\"“”]*[\"”]");

    private record Made(String text, String detail, String told, String novel) {}

    @Override
    public Optional<Change> of(Claim claim, Random random) {
        var ways = new ArrayList<Made>();
        String text = claim.text();
        contrary(text, ways);
        contrary(text, ways);
        removed(text, ways);
        removed(text, ways);
        added(text, ways);
        Collections.shuffle(ways, random);
        return ways.stream()
                .filter(made -> !Accident.mayHold(made.text(), made.novel(), claim.around()))
                .map(made -> Change.of(claim, made.text(), made.detail(), made.told(), List.of()))
                .findFirst();
    }

    private static void added(String text, List<Made> ways) {
        if (OPEN.matcher(text).find()) {
            return;
        }
        var auxiliaries = AUXILIARY.matcher(text);
        while (auxiliaries.find()) {
            String aux = auxiliaries.group("aux");
            int end = auxiliaries.end("aux");
            if (!quoted(text, end) && !text.substring(0, end).endsWith("to have")) {
                String made = text.substring(0, end) + " not" + text.substring(end);
                ways.add(new Made(made, "not added", aux + " → " + aux + " not", "not"));
            }
        }
    }

    private static void removed(String text, List<Made> ways) {
        var denials = DENIED.matcher(text);
        while (denials.find()) {
            if (!quoted(text, denials.start())) {
                String said = denials.group("can") != null ? "can" : auxiliary(denials);
                String made = text.substring(0, denials.start()) + said + text.substring(denials.end());
                ways.add(new Made(made, "not removed", denials.group() + " → " + said, said));
            }
        }
    }

    private static String auxiliary(Matcher denial) {
        String aux = denial.group("aux");
        return aux == null ? "" : aux;
    }

    private static void contrary(String text, List<Made> ways) {
        var words = WORD.matcher(text);
        while (words.find()) {
            for (String other : CONTRARIES.getOrDefault(words.group(), List.of())) {
                var span = new TextSpan(words.start(), words.end());
                boolean fixed = FIXED.matcher(words.group()).matches() && !compares(text, span);
                if (!fixed
                        && !quoted(text, words.start())
                        && !text.contains(" " + other + " ")
                        && !doubled(text, span)) {
                    String made = text.substring(0, span.start()) + other + text.substring(span.end());
                    ways.add(new Made(made, "contrary", words.group() + " → " + other, other));
                }
            }
        }
    }

    /** Of the words with several meanings, those that compare or tell when. */
    private static boolean compares(String text, TextSpan word) {
        String behind = text.substring(word.end());
        return switch (word.of(text)) {
            case "before", "after" -> behind.matches("(?s) (?:the|a|his|her|their|its|he|she|they|it) .*");
            case "earlier", "later" -> behind.matches("(?s) than .*");
            case "men", "women" -> true;
            case "best" -> text.substring(0, word.start()).endsWith("the ");
            case "raised", "cut" ->
                behind.matches("(?s) (?:its|the|interest|prices|rates|jobs|taxes|spending|production) .*");
            default -> false;
        };
    }

    /** "not likely", "less successful". */
    private static boolean doubled(String text, TextSpan word) {
        return DOUBLED.matcher(text.substring(0, word.start())).matches();
    }

    private static boolean quoted(String text, int at) {
        var quotes = QUOTED.matcher(text);
        while (quotes.find()) {
            if (quotes.start() < at && at < quotes.end()) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, List<String>> contraries() {
        var pairs = new HashMap<String, List<String>>();
        for (var pair : ListFile.rows(Negation.class, "antonyms.txt")) {
            pairs.computeIfAbsent(pair.getFirst(), word -> new ArrayList<>()).add(pair.getLast());
            pairs.computeIfAbsent(pair.getLast(), word -> new ArrayList<>()).add(pair.getFirst());
        }
        return Map.copyOf(pairs);
    }
}
