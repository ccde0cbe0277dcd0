package citewire.domain.kept;

/** Why a passage that was found was not given to the drafter. */
public enum LeftOut {
    /** Its article is a copy of one that speaks for the story already. */
    COPY,
    /** The same words stand in a better passage. */
    REPEATED,
    /** It stands behind as many better passages as a drafter reads. */
    BEHIND
}
