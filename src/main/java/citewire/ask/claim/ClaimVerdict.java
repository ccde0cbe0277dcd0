package citewire.ask.claim;

import citewire.domain.ArticleHeader;
import citewire.domain.Citation;
import citewire.domain.Disagreement;
import java.util.List;

/** What the articles say to a claim. */
public sealed interface ClaimVerdict {

    /**
     * Articles bear the claim out.
     *
     * @param by at least one
     * @param against articles that tell it otherwise, which makes it disputed
     */
    record Supported(List<Citation> by, List<Counter> against) implements ClaimVerdict {
        public Supported {
            by = List.copyOf(by);
            against = List.copyOf(against);
        }
    }

    /**
     * Articles tell the same event otherwise, and none bears the claim out.
     *
     * @param by at least one
     */
    record Contradicted(List<Counter> by) implements ClaimVerdict {
        public Contradicted {
            by = List.copyOf(by);
        }
    }

    /**
     * The articles neither bear the claim out nor tell it otherwise: it may be true or false.
     *
     * @param nearest articles of something like it
     */
    record NotCovered(List<ArticleHeader> nearest) implements ClaimVerdict {
        public NotCovered {
            nearest = List.copyOf(nearest);
        }
    }

    /**
     * Where an article tells a claim otherwise.
     *
     * @param claimed the words of the claim that differ
     * @param told what the article has in their place, verbatim
     */
    record Counter(Citation citation, Disagreement.Kind kind, String claimed, String told) {}
}
