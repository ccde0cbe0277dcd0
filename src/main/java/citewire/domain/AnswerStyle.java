package citewire.domain;

/** How much of an answer is given. */
public enum AnswerStyle {
    /** As long as the owner's settings allow. */
    NORMAL,
    /** What answers, in a sentence or two. */
    SHORT;

    /** What a sentence or two take of an answer of the usual length. */
    private static final int SHORTER = 3;

    /** The most characters of an answer, where a normal one has {@code most}. */
    public int characters(int most) {
        return switch (this) {
            case NORMAL -> most;
            case SHORT -> most / SHORTER;
        };
    }
}
