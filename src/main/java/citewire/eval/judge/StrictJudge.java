package citewire.eval.judge;

import citewire.domain.Citation;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A judge that shares nothing with the bot's own check, and is stricter: each word that tells something has to stand in
 * one quote, in the quote's order, denied where it is denied there, and what is quoted has to stand there letter by
 * letter. Two clauses may be borne out by a quote each. A synonym or another tense of an irregular verb is refused: what
 * it accepts is hardly ever false, what it refuses is often true. {@code docs/bench/recompute} has the same rules.
 */
public final class StrictJudge implements SentenceJudge {

    /** A clause of fewer is borne out by nearly anything. */
    private static final int CLAUSE = 3;

    /** Words of an agent in the passive. */
    private static final int AGENT = 6;

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern JOINT = Pattern.compile(", and |; |, while |, but ");
    private static final Pattern PASSIVE = Pattern.compile("^(.*?) (?:was|were|is|are|been|being|be) (.*?)\\bby (.*)$");

    @Override
    public boolean supports(String sentence, List<Citation> cited) {
        return borneOut(
                sentence,
                cited.stream().flatMap(citation -> citation.quotes().stream()).toList());
    }

    /** Whether one of the texts bears a sentence out, or one each of its clauses. */
    public boolean borneOut(String sentence, List<String> quotes) {
        var texts = quotes.stream().map(StrictText::of).toList();
        String folded = StrictText.folded(sentence);
        if (holds(folded, texts)) {
            return true;
        }
        var joint = JOINT.matcher(folded);
        while (joint.find()) {
            String one = folded.substring(0, joint.start());
            String other = folded.substring(joint.end());
            if (isClause(one) && isClause(other) && holds(one, texts) && holds(other, texts)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isClause(String text) {
        return StrictText.of(text).words().size() >= CLAUSE;
    }

    private static boolean holds(String folded, List<StrictText> texts) {
        var claim = StrictText.of(folded);
        return !claim.words().isEmpty() && texts.stream().anyMatch(text -> holds(claim, text));
    }

    private static boolean holds(StrictText claim, StrictText text) {
        return text.words().containsAll(claim.words())
                && quoted(claim, text)
                && deniedAlike(claim, text)
                && ordered(claim, text);
    }

    private static boolean quoted(StrictText claim, StrictText text) {
        return QUOTED.matcher(claim.folded())
                .results()
                .map(quoted -> quoted.group(1).replaceAll("[\\s,.!?]+$", ""))
                .allMatch(text.folded()::contains);
    }

    private static boolean deniedAlike(StrictText claim, StrictText text) {
        var denied = new HashSet<>(text.denied());
        denied.retainAll(claim.words());
        var there = new HashSet<>(claim.denied());
        there.retainAll(text.words());
        return denied.equals(there);
    }

    private static boolean ordered(StrictText claim, StrictText text) {
        var one = actives(claim);
        var other = actives(text);
        if (one.isEmpty() == other.isEmpty()) {
            return turned(claim).anyMatch(words -> inOrder(words, text.words()))
                    || turned(text).anyMatch(words -> inOrder(claim.words(), words));
        }
        return one.stream().anyMatch(words -> inOrder(words, text.words()))
                || other.stream().anyMatch(words -> inOrder(claim.words(), words));
    }

    /** The words as they stand, and with what is before a comma behind it. */
    private static Stream<List<String>> turned(StrictText text) {
        var words = text.words();
        var turned = text.commas().stream().map(at -> joined(words.subList(at, words.size()), words.subList(0, at)));
        return Stream.concat(Stream.of(words), turned);
    }

    /** The words as if the passive were active, for each length its agent may have; none where there is no passive. */
    private static List<List<String>> actives(StrictText text) {
        var passive = PASSIVE.matcher(text.folded());
        if (!passive.matches()) {
            return List.of();
        }
        var object = StrictText.of(passive.group(1)).words();
        var deed = StrictText.of(passive.group(2)).words();
        var agent = StrictText.of(passive.group(3)).words();
        return Stream.iterate(1, k -> k + 1)
                .limit(Math.min(AGENT, agent.size()))
                .map(k -> joined(joined(agent.subList(0, k), deed), joined(object, agent.subList(k, agent.size()))))
                .toList();
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** Whether the text has all the words, one after the other, with others between. */
    private static boolean inOrder(List<String> words, List<String> text) {
        int place = 0;
        for (String word : text) {
            place += place < words.size() && words.get(place).equals(word) ? 1 : 0;
        }
        return place == words.size();
    }
}
