package citewire.ask.draft.prompt;

import citewire.domain.Answer;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one line a model writes in the place of an answer when the passages do not give one, and why they do not. */
public final class Sentinel {

    /** Stands in no article, whatever its language. */
    static final String WORD = "NOT_COVERED";

    private static final Pattern WITH_REASON = Pattern.compile(WORD + ":\\s*([a-z_]+)\\.?");

    private Sentinel() {}

    /**
     * Why the sentence is none; empty where it does not refuse.
     *
     * @return {@link Answer.Reason#NOT_COVERED} too where a reason is missing, is none that was offered, or has more
     *     words about it: a model's own words are not told to a reader unchecked
     */
    public static Optional<Answer.Reason> in(String sentence) {
        if (!sentence.contains(WORD)) {
            return Optional.empty();
        }
        var line = WITH_REASON.matcher(sentence.strip());
        return Optional.of(line.matches() ? reason(line.group(1)) : Answer.Reason.NOT_COVERED);
    }

    private static Answer.Reason reason(String word) {
        return switch (word) {
            case "too_old" -> Answer.Reason.TOO_OLD;
            case "ambiguous" -> Answer.Reason.AMBIGUOUS;
            default -> Answer.Reason.NOT_COVERED;
        };
    }
}
