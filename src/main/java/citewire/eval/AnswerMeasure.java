package citewire.eval;

/** What is measured of an answer. */
public enum AnswerMeasure {
    RIGHT_AND_SHORT("right in at most 60 words, of answerable"),
    RIGHT("right, of answerable"),
    ANSWERED("answered, of answerable"),
    WRONG("wrong, of answers to answerable"),
    WRONG_OF_ALL("wrong, of all answers"),
    DECLINED("declined, of unanswerable"),
    CITES_GOLD("cites a gold article, of answers to answerable"),
    PRECISION("citation precision"),
    RECALL("citation recall (gold sentences quoted)"),
    VERBATIM("quotes that are verbatim"),
    CHECKED_RECALL("sentences borne out by what they cite, by the check"),
    STRICT_RECALL("sentences borne out by what they cite, by the strict judge"),
    CHECKED_PRECISION("citations that are needed, by the check"),
    STRICT_PRECISION("citations that are needed, by the strict judge"),
    TOLD_AS_ALTERED("says what altered articles say"),
    KNOWN_BETTER("says what altered articles do not say");

    private final String label;

    AnswerMeasure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** NaN where it cannot be told of this question. */
    public double of(Answered one) {
        boolean answerable = one.question().answerable();
        boolean answered = one.answered();
        var marks = one.marks();
        return switch (this) {
            case RIGHT_AND_SHORT -> where(answerable, marks.rightAndShort());
            case RIGHT -> where(answerable, marks.right());
            case ANSWERED -> where(answerable, answered);
            case WRONG -> where(answerable && answered, one.wrong());
            case WRONG_OF_ALL -> where(answered, one.wrong());
            case DECLINED -> where(!answerable, !answered && !one.failed());
            case CITES_GOLD -> answerable ? marks.citesGold() : Double.NaN;
            case PRECISION -> answerable ? marks.precision() : Double.NaN;
            case RECALL -> answerable && answered ? marks.recall() : Double.NaN;
            case VERBATIM -> marks.verbatim();
            case CHECKED_RECALL -> one.judgement().checker().recall();
            case STRICT_RECALL -> one.judgement().strict().recall();
            case CHECKED_PRECISION -> one.judgement().checker().precision();
            case STRICT_PRECISION -> one.judgement().strict().precision();
            case TOLD_AS_ALTERED -> where(altered(one), marks.asAltered());
            case KNOWN_BETTER -> where(altered(one), marks.right() && !marks.asAltered());
        };
    }

    private static boolean altered(Answered one) {
        return !one.question().altered().isEmpty();
    }

    static double where(boolean counts, boolean holds) {
        return !counts ? Double.NaN : holds ? 1 : 0;
    }
}
