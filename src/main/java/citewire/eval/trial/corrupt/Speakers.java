package citewire.eval.trial.corrupt;

import citewire.eval.trial.fact.Fact;
import java.util.List;
import java.util.regex.Pattern;

/** Finds those to whom a sentence is ascribed. */
final class Speakers {

    private static final String VERBS =
            "said|says|told|added|adds|argued|argues|claimed|claims|announced|explained|insisted|insists"
                    + "|warned|warns|stated|noted|notes|predicted|believes|believe|say|tells|reported|reports|admitted|declared|commented";

    private static final Pattern BEHIND =
            Pattern.compile("(?:, [^,\"“”]{3,70},)? (?:also |later |has |had )?(?:" + VERBS + ")\\b.*");
    private static final Pattern BEFORE = Pattern.compile("(?:.*[ ,\"”])?(?:(?:" + VERBS
            + ") (?:(?:\\p{L}+ ){0,3})|[Aa]ccording to (?:(?:the |Mr\\.? |Ms\\.? |Dr\\.? |\\p{Ll}+ ){0,4}))");
    private static final Pattern AT_END = Pattern.compile("(?:[,.]| in | on | at | of ).*|");

    private Speakers() {}

    static List<Fact> in(String text, List<Fact> names) {
        return names.stream().filter(name -> speaks(text, name)).toList();
    }

    private static boolean speaks(String text, Fact name) {
        String before = text.substring(0, name.span().start());
        String behind = text.substring(name.span().end());
        return BEHIND.matcher(behind).matches()
                || (BEFORE.matcher(before).matches() && AT_END.matcher(behind).matches() && quoteBefore(before));
    }

    /** 'said X' closes what was said, or "according to" opens it. */
    private static boolean quoteBefore(String before) {
        return before.matches("(?s).*[\"”,] (?:" + VERBS + ") .*") || before.matches("(?s).*[Aa]ccording to .*");
    }
}
