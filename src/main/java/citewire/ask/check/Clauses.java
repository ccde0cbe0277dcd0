package citewire.ask.check;

import citewire.ask.check.read.ReadSentence;
import citewire.ask.check.read.Wording;
import citewire.ask.check.rung.EventRung;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a sentence that says several things of one into sentences that say one each: "A, who did this, did that" into "A did
 * this" and "A did that". What says how one event came of another is not cut.
 */
final class Clauses {

    private static final int LEAST_WORDS = 3;
    private static final int MOST_SUBJECT_WORDS = 6;

    /** "Wong, who lost his sight, needed it"; "Debicki, a young Australian, plays her". */
    private static final Pattern ASIDE = Pattern.compile(
            "(?<subject>[^,;:\"“”]{2,60}), (?<aside>(?:who|which|whose|an?|the) [^,;\"“”]{4,}), (?<rest>(?!and |or |but |who |which )[^;]{6,})");

    private static final Pattern TWO = Pattern.compile("(?<one>.{10,}?)(?:;|,? (?:and|but|while))(?<two> .{8,})");

    /** Behind an "and" without a comma what has no subject of its own begins with a deed. */
    private static final Pattern DEED = Pattern.compile(
            "(?: (?:also|then|later|now))? (?:is|are|was|were|has|have|had|will|would|can|could|must|\\p{Ll}{2,}ed|did|does|made|took|won|lost"
                    + "|got|gave|went|came|led|left|met|paid|put|ran|rose|fell|sold|bought|sent|set|told|wrote|grew|began|became"
                    + "|plays?|wants?|makes?|takes?|gets?|gives?|leads?|holds?|costs?|expects?|said|says|plans?) .*");

    private Clauses() {}

    /** Two sentences or more; empty where it cannot be cut. */
    static List<String> of(String sentence, Function<String, ReadSentence> reader) {
        if (EventRung.joins(reader.apply(sentence))) {
            return List.of();
        }
        Matcher aside = ASIDE.matcher(sentence);
        if (aside.matches() && Wording.words(aside.group("subject")) <= MOST_SUBJECT_WORDS) {
            String subject = aside.group("subject");
            return whole(Parts.completed(aside.group("aside"), subject, true), subject + " " + aside.group("rest"));
        }
        Matcher two = TWO.matcher(sentence);
        for (int from = 0; two.find(from) && two.end() == sentence.length(); from = two.end("one") + 1) {
            String one = sentence.substring(0, two.end("one"));
            var cut = cut(one, two.group("two"), sentence.charAt(two.end("one")), reader);
            if (!cut.isEmpty()) {
                return cut;
            }
        }
        return List.of();
    }

    private static List<String> cut(String one, String two, char between, Function<String, ReadSentence> reader) {
        boolean quoted = one.chars().filter(c -> "\"“”".indexOf(c) >= 0).count() % 2 == 1;
        if (quoted || (between == ' ' && !DEED.matcher(two).matches())) {
            return List.of();
        }
        return whole(one, Parts.completed(two, Parts.subject(reader.apply(one)), false));
    }

    private static List<String> whole(@Nullable String one, @Nullable String two) {
        var both = Stream.of(one, two).filter(Objects::nonNull).toList();
        boolean say = both.stream().allMatch(text -> Wording.words(text) >= LEAST_WORDS);
        return both.size() == 2 && say ? both : List.of();
    }
}
