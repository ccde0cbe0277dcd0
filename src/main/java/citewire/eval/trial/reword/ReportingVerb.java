package citewire.eval.trial.reword;

import citewire.eval.trial.source.Claim;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Said" is "stated", "according to" is "as … said". */
public final class ReportingVerb implements Rewording {

    private record Way(String detail, Pattern pattern, String other) {}

    private static final List<Way> WAYS = List.of(
            new Way("told reporters", Pattern.compile("\\btold reporters\\b"), "said to journalists"),
            new Way(
                    "according to",
                    Pattern.compile(", according to ((?:the |a )?[\\p{L}’ ]{3,40})\\.$"),
                    ", $1 reported."),
            new Way("said that", Pattern.compile("(?<=\\p{L} )said (?=the |it |he |she |they )"), "stated that "),
            new Way(
                    "said at the end",
                    Pattern.compile("(?<=, )(?<who>[^,\"“”]{3,50}) said\\.$"),
                    "according to ${who}."),
            new Way("added", Pattern.compile("(?<=\\p{L} )(?:has )?added that "), "also said "),
            new Way(
                    "announced",
                    Pattern.compile("(?<=\\p{L} )(?:has )?announced (?=that |it |plans )"),
                    "made public "),
            new Way("said", Pattern.compile("(?<=\\p{L} )said\\b(?= [\\p{Ll}])"), "stated"),
            new Way("warned", Pattern.compile("(?<=\\p{L} )warned (?=that )"), "cautioned "));

    private static final List<String> PRONOUNS = List.of("he", "she", "they", "it", "I", "we");

    @Override
    public Optional<Reworded> of(Claim claim) {
        for (Way way : WAYS) {
            var found = way.pattern().matcher(claim.text());
            if (found.find() && !(way.detail().equals("said at the end") && PRONOUNS.contains(found.group("who")))) {
                return Optional.of(new Reworded(found.replaceFirst(way.other()), way.detail()));
            }
        }
        return Optional.empty();
    }
}
