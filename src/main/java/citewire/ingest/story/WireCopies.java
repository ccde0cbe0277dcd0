package citewire.ingest.story;

import citewire.domain.Article;
import citewire.domain.Published;
import citewire.state.CopyRule;
import java.time.Duration;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Tells copies of one wire story, headed anew, shortened, edited, lengthened or told anew in part, from a follow-up that
 * repeats their background and from the next report of the same kind. The bounds were measured; docs/BENCHMARKS.md tells.
 */
public final class WireCopies implements CopyRule {

    /** A shorter text says too little to be a story. */
    private static final int FEWEST = 12;

    /** Of the shorter text in the longer one. */
    private static final double SHARED = 0.25;

    /** Of each one's opening in the other: a follow-up begins with what its forerunner did not know. */
    private static final double OPENING_SHARED = 0.1;

    /** Of both together: such texts are copies, wherever they begin and whenever they were published. */
    private static final double NEARLY_ALL = 0.5;

    /** Copies of a report share more of the figures of the one that has fewer. */
    private static final double FIGURES_SHARED = 0.3;

    /** Whoever reports the same later reports something else in the same words. */
    private static final Duration APART = Duration.ofDays(14);

    @Override
    public Reading read(Article article) {
        var text = StoryText.of(article);
        return new Reading() {
            @Override
            public long[] keys() {
                return text.whole().size() < FEWEST ? new long[0] : MinHash.keys(text.whole());
            }

            @Override
            public boolean isCopy(Article other) {
                return copies(text, StoryText.of(other));
            }
        };
    }

    static boolean copies(StoryText one, StoryText other) {
        if (Math.min(one.whole().size(), other.whole().size()) < FEWEST || !sameFigures(one, other)) {
            return false;
        }
        return one.whole().resemblance(other.whole()) >= NEARLY_ALL
                || (one.whole().containment(other.whole()) >= SHARED
                        && one.opening().within(other.whole()) >= OPENING_SHARED
                        && other.opening().within(one.whole()) >= OPENING_SHARED
                        && !apart(one.published(), other.published()));
    }

    private static boolean sameFigures(StoryText one, StoryText other) {
        int most = Math.min(one.figures().size(), other.figures().size());
        return most == 0 || one.sharedFigures(other) > FIGURES_SHARED * most;
    }

    private static boolean apart(@Nullable Published one, @Nullable Published other) {
        return one != null
                && other != null
                && Duration.between(one.earliest(ZoneOffset.UTC), other.earliest(ZoneOffset.UTC))
                                .abs()
                                .compareTo(APART)
                        > 0;
    }
}
