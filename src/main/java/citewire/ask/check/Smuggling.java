package citewire.ask.check;

import citewire.ask.check.read.Wording;
import citewire.ask.check.rung.Check;
import citewire.domain.TextSpan;
import citewire.index.TextAnalysis;
import citewire.text.Addressed;
import java.util.List;

/**
 * Stops what a sentence carries beside its facts: addresses, markup and codes that its passages do not hold, clauses of
 * which they hold no word, and what an article only orders its reader to say.
 */
final class Smuggling {

    /** A longer word is shown to nobody, whoever holds it: it would fill the answer. */
    private static final int LONGEST = 300;

    private final Additions additions;

    Smuggling(TextAnalysis analysis) {
        additions = new Additions(analysis);
    }

    /** The verdict, or that the sentence is dropped. */
    Verdict stopped(DraftSentence sentence, Verdict verdict) {
        if (verdict instanceof Verdict.Drop drop) {
            return drop.doubtful().isEmpty() ? drop : inDoubt(sentence, drop);
        }
        for (String literal : Literal.in(sentence.text())) {
            if (literal.length() > LONGEST) {
                return new Verdict.Drop(Check.ADDITIONS, "a word of " + literal.length() + " characters");
            }
            if (verdict.supports().stream().noneMatch(support -> holds(support, literal))) {
                return new Verdict.Drop(Check.ADDITIONS, "no passage that bears it out holds " + literal);
            }
        }
        var told =
                verdict.supports().stream().filter(support -> !ordered(support)).toList();
        if (told.isEmpty()) {
            return new Verdict.Drop(Check.ADDITIONS, "an order to who reads it bears nothing out");
        }
        return additions
                .in(sentence.text(), told)
                .<Verdict>map(clause ->
                        new Verdict.Drop(Check.ADDITIONS, "no word of “" + clause + "” is in what bears it out"))
                .orElseGet(() -> told.size() == verdict.supports().size() ? verdict : verdict.with(told));
    }

    /** A sentence is in doubt no longer where it carries something. */
    private Verdict inDoubt(DraftSentence sentence, Verdict.Drop drop) {
        var kept = stopped(sentence, new Verdict.Keep(drop.doubtful(), drop.reason()));
        return new Verdict.Drop(drop.failed(), drop.reason(), kept.supports());
    }

    private static boolean holds(Support support, String literal) {
        var article = support.passage().article();
        return List.of(support.passage().text(), article.title(), article.source(), String.valueOf(article.url()))
                .stream()
                .anyMatch(text -> Wording.fold(text).contains(literal));
    }

    /** Whether the sentence that bears it out best speaks to the machine that reads it. */
    private static boolean ordered(Support support) {
        return support.sentences().stream()
                .limit(1)
                .map(span -> sentence(span, support))
                .anyMatch(Addressed::toAMachine);
    }

    private static String sentence(TextSpan span, Support support) {
        return span.of(support.passage().text());
    }
}
