package citewire.eval.trial.reword;

import citewire.eval.trial.source.Claim;
import citewire.eval.trial.source.SourceSentence;
import java.util.Optional;
import java.util.regex.Pattern;

/** Joins a sentence to the next of its passage, which goes on about the same. */
public final class Joined implements Rewording {

    private static final Pattern GOES_ON = Pattern.compile("(?:He|She|It|They|The \\p{Ll}+|There|This) .*");

    private static final int MOST_WORDS = 50;

    @Override
    public Optional<Reworded> of(Claim claim) {
        SourceSentence source = claim.source();
        return claim.article().sentences().stream()
                .filter(next -> next.passage().equals(source.passage()) && next.place() == source.place() + 1)
                .filter(SourceSentence::usable)
                .filter(next ->
                        GOES_ON.matcher(next.text()).matches() && claim.text().endsWith("."))
                .map(next -> claim.text().substring(0, claim.text().length() - 1) + ", and "
                        + Character.toLowerCase(next.text().charAt(0))
                        + next.text().substring(1))
                .filter(text -> text.split(" ", -1).length <= MOST_WORDS)
                .map(text -> new Reworded(text, "with the next"))
                .findFirst();
    }
}
