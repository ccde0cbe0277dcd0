package citewire.eval.trial.reword;

import citewire.eval.trial.source.Claim;
import citewire.eval.trial.source.Roles;
import java.util.Optional;
import java.util.regex.Pattern;

/** "When B, A." is "A when B." */
public final class ClauseOrder implements Rewording {

    private static final Pattern FRONT = Pattern.compile(
            "(?<joint>When|After|Before|Although|While|Because|Since|If|Once|Despite|Following|During) (?<side>[^,\"“”]{12,90}), (?<main>[^\"“”]{15,})\\.");

    // "on Thursday evening, when …" tells which evening, and is no clause of its own
    private static final Pattern BACK = Pattern.compile(
            "(?<main>[^,\"“”]{15,120}?)(?:,? (?=although|while|because|if|despite)| )(?<joint>when|after|before|although|while|because|if|despite|following|during) (?<side>[^,\"“”]{12,90})\\.");

    private static final Pattern PRONOUN = Pattern.compile("(?i)(?:he|she|it|they|his|her|its|their|there) .*");
    private static final Pattern SPEECH = Pattern.compile(".*\\b(?:said|says|told|believes?|warned|added|that)\\b.*");

    @Override
    public Optional<Reworded> of(Claim claim) {
        if (claim.text().contains(" -")) {
            return Optional.empty();
        }
        var front = FRONT.matcher(claim.text());
        if (front.matches()) {
            String main = front.group("main");
            // a pronoun before its name, and a comma in the main clause, would read as something else
            boolean sound = !PRONOUN.matcher(main).matches()
                    && !SPEECH.matcher(main).matches()
                    && !main.contains(",")
                    && !front.group("side").matches("(?i).*\\b(?:when|after|because|if|while)\\b.*");
            return sound
                    ? Optional.of(new Reworded(
                            Roles.first(main) + " " + front.group("joint").toLowerCase(java.util.Locale.ROOT) + " "
                                    + front.group("side") + ".",
                            "to the end"))
                    : Optional.empty();
        }
        var back = BACK.matcher(claim.text());
        if (!back.matches()
                || back.group("side").contains(" and ")
                || SPEECH.matcher(claim.text()).matches()
                || back.group("main")
                        .matches(
                                ".*\\b(?:and|but|or|not|who|which|when|where|just|only|even|\\p{L}+ly|days?|weeks?|months?|hours?|years?|minutes?|seconds?|moments?|until|shortly|soon|it is|it was|is|was|were|are|of|to|in|on|at|by|for|with|about|from|as|one)$")) {
            return Optional.empty();
        }
        String main = back.group("main");
        if (main.matches(".*\\b(?:which|who|and|but|how|what|if|to \\p{Ll}+)\\b.*")) {
            return Optional.empty();
        }
        return Optional.of(new Reworded(
                Roles.first(back.group("joint")) + " " + back.group("side") + ", " + opening(main, claim) + ".",
                "to the front"));
    }

    /** A name keeps its capital, another first word does not. */
    private static String opening(String main, Claim claim) {
        return claim.article().facts().names().runs(main).stream().anyMatch(run -> run.start() == 0)
                ? main
                : Character.toLowerCase(main.charAt(0)) + main.substring(1);
    }
}
