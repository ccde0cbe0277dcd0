package citewire.eval.trial.reword;

import citewire.eval.trial.source.Claim;
import citewire.eval.trial.source.Roles;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Leaves out words that add nothing: connectives, adverbs of degree, "that" behind a verb of saying. */
public final class Compressed implements Rewording {

    private static final List<Pattern> IDLE = List.of(
            Pattern.compile(
                    "^(?:But|And|However|Meanwhile|Also|In addition|Indeed|Instead|Still|Yet|So|Moreover|Nevertheless),? (?!far\\b|of\\b|much\\b|many\\b|that\\b|as\\b)"),
            Pattern.compile("(?<=\\p{Ll}),? (?:however|meanwhile|in fact|of course|indeed|for example),?(?= )"),
            Pattern.compile("(?<=\\b(?:said|says|announced|believes?|warned|added|claimed|argued)) that(?= )"),
            Pattern.compile(
                    "(?<=\\p{Ll}) (?:also|really|very|quite|simply|actually|already|currently|recently|eventually|finally)(?= \\p{Ll})"),
            Pattern.compile("(?<=\\bin) order(?= to )"),
            Pattern.compile("(?<=\\p{Ll}) itself(?= )"),
            Pattern.compile("(?<=\\b[Tt]he) (?:whole|entire|very)(?= )"),
            Pattern.compile(
                    "(?<=\\b(?:a|an|the)) (?:new|major|big|huge|massive|brand new|whole)(?! enough)(?= \\p{Ll}{4,} )"));

    private static final Pattern QUOTED = Pattern.compile("[\"“”]");

    @Override
    public Optional<Reworded> of(Claim claim) {
        if (QUOTED.matcher(claim.text()).find()) {
            return Optional.empty();
        }
        String text = claim.text();
        int cuts = 0;
        for (Pattern idle : IDLE) {
            var found = idle.matcher(text);
            if (found.find()) {
                text = text.substring(0, found.start()) + text.substring(found.end());
                cuts++;
            }
        }
        return cuts > 0
                ? Optional.of(new Reworded(Roles.first(text), cuts == 1 ? "one cut" : "several cuts"))
                : Optional.empty();
    }
}
