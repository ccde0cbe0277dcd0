package citewire.domain;

import java.util.List;

/**
 * A point of one event that reports tell differently.
 *
 * @param about what they differ on, in the words of a report; may be empty
 * @param update whether the newest of them may simply know more than those before it
 * @param claims two or more, the newest first
 */
public record Disagreement(String about, Kind kind, boolean update, List<Claim> claims) {

    /** In what they differ. */
    public enum Kind {
        FIGURE,
        DATE,
        /** One says what another denies. */
        CLAIM
    }

    public Disagreement {
        claims = List.copyOf(claims);
        if (claims.size() < 2) {
            throw new IllegalArgumentException("one claim disagrees with nothing");
        }
    }

    /** "Sources disagree: homes"; what a reader sees above the claims. */
    public String heading() {
        String what = update ? "A later report says otherwise" : "Sources disagree";
        return about.isBlank() ? what : what + ": " + about;
    }

    /**
     * What one of them says.
     *
     * @param n the article's number in the answer, 0 where it is not cited
     * @param value the words that differ, verbatim
     * @param quote the sentence they stand in, verbatim but for white space
     */
    public record Claim(int n, ArticleHeader article, String value, String quote) {}
}
